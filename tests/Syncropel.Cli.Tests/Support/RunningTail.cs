using System.IO.Pipelines;
using Syncropel.TestServer;

namespace Syncropel.Cli.Tests.Support;

/// <summary>A <c>tail</c> that runs in this process, whose lines are read as they come.</summary>
internal sealed class RunningTail : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly Pipe _pipe = new();
    private readonly WatchedText _errors = new();
    private readonly StreamReader _lines;
    private readonly Task<int> _run;

    private RunningTail(string[] args)
    {
        _lines = new StreamReader(_pipe.Reader.AsStream());
        var terminal = new Terminal(Stream.Null, _pipe.Writer.AsStream(), TextWriter.Null, _errors);
        _run = CommandLine.RunAsync(args, terminal, _stop.Token);
    }

    public string Errors => _errors.ToString();

    public static RunningTail Start(KestrelKernel server, params string[] args) =>
        new(["tail", "--endpoint", $"{server.Endpoint}", .. args]);

    /// <summary>The next line.</summary>
    public async Task<string> ReadAsync() =>
        await _lines.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new InvalidOperationException($"It has ended: {Errors}");

    /// <summary>Ends it, as Ctrl+C does; gives its exit code.</summary>
    public async Task<int> StopAsync()
    {
        await _stop.CancelAsync();
        return await _run.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
        _lines.Dispose();
    }
}
