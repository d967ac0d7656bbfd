using System.Net;
using Spectre.Console;
using Syncropel.Testing;
using Syncropel.TestSupport;

namespace ModelAdapters.Tests;

public sealed class SampleTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_recording_that_fails_is_told_and_ends_with_1()
    {
        var errors = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(new StringWriter()) });
        var kernel = new MockKernel();
        kernel.FailNextPost(1, HttpStatusCode.BadRequest);

        int code = await AdapterRun.RunAsync(console, errors, new ManualTimeProvider(), kernel, Stop);

        Assert.Equal(1, code);
        Assert.StartsWith("The recording stopped at hop 1: ", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sample_records_and_verifies_every_hop_and_shows_them_as_a_tree()
    {
        var output = new StringWriter();
        var errors = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            Out = new AnsiConsoleOutput(output),
        });

        int code = await AdapterRun.RunAsync(console, errors, new ManualTimeProvider(), new MockKernel(), Stop);

        string[] lines = output.ToString().TrimEnd().Split('\n');
        Assert.Equal("", errors.ToString());
        Assert.Equal("hops=3 recorded=3 verified=3 sound=yes", lines[^1].TrimEnd('\r'));
        Assert.Equal(0, code);
        int[] depths =
        [
            Depth("dslim/bert-base-NER 1.0.0, confidence 0.9991, 1 ms"),
            Depth("ProsusAI/finbert 1.0.0, confidence 0.9723, 1 ms"),
            Depth("cross-encoder/ms-marco-MiniLM-L6-v2 1.0.0"),
        ];
        Assert.Equal([4, 8, 8], depths);
        Assert.Contains("warning: PII: 2 of 4 entities are persons", output.ToString(), StringComparison.Ordinal);

        int Depth(string hop)
        {
            string line = Assert.Single(lines, one => one.Contains(hop, StringComparison.Ordinal));
            return line.IndexOf(hop, StringComparison.Ordinal);
        }
    }
}
