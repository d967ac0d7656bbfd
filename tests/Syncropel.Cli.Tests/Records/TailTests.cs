using Syncropel.Cli.Tests.Support;
using Syncropel.TestServer;

namespace Syncropel.Cli.Tests.Records;

public sealed class TailTests
{
    [Fact]
    public async Task What_arrives_is_written_as_it_arrives_until_somebody_ends_it()
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        await EmitAsync(server, 0);
        await using var tail = RunningTail.Start(server, "--kind", "test.cli.note");
        await server.Kernel.WaitForSubscribersAsync(1, TestContext.Current.CancellationToken);

        await EmitAsync(server, 1);
        string first = await tail.ReadAsync();
        await EmitAsync(server, 2);
        string second = await tail.ReadAsync();

        Assert.Equal([1, 2], [NumberOf(first), NumberOf(second)]);
        Assert.Equal(ExitCode.Good, await tail.StopAsync());
        Assert.Contains("goes on from here.", tail.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_start_what_is_there_comes_first_and_a_later_run_goes_on_behind()
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        for (int n = 1; n <= 3; n++) await EmitAsync(server, n);

        CliResult first = await TailAsync(server, "--from-start", "--limit", "2");
        string cursor = first.LastError.Split(' ')[1];
        CliResult rest = await TailAsync(server, "--since", cursor, "--limit", "1");

        Assert.Equal([1, 2], first.Lines.Select(NumberOf));
        Assert.Equal($"--since {cursor} goes on from here.", first.LastError);
        Assert.Equal([3], rest.Lines.Select(NumberOf));
        Assert.Equal(ExitCode.Good, rest.ExitCode);
    }

    [Fact]
    public async Task A_cut_connection_is_made_anew_and_nothing_is_lost_or_told_twice()
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        await EmitAsync(server, 1);
        await using var tail = RunningTail.Start(server, "--thread", "cli.test", "--from-start");
        string first = await tail.ReadAsync();

        server.Kernel.DisconnectSubscribers();
        await EmitAsync(server, 2);
        string second = await tail.ReadAsync();

        Assert.Equal([1, 2], [NumberOf(first), NumberOf(second)]);
        Assert.Equal(ExitCode.Good, await tail.StopAsync());
        Assert.Contains("Not connected: ", tail.Errors, StringComparison.Ordinal);
        Assert.Contains("Connected.", tail.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_looks_gets_a_line_for_each_that_fits()
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        await EmitAsync(server, 1);
        string[] args = ["tail", "--endpoint", $"{server.Endpoint}", "--from-start", "--limit", "1"];

        CliResult plain = await Shell.RunSeenAsync(false, args);
        CliResult coloured = await Shell.RunSeenAsync(true, args);

        string line = Assert.Single(plain.TextLines);
        Assert.StartsWith(server.Kernel.Records[0].Id.ToString()[..12] + " ", line, StringComparison.Ordinal);
        Assert.EndsWith("{\"n\":1}", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', line);
        Assert.Contains("\e[36m", coloured.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscription_that_the_kernel_refuses_ends_with_the_reason()
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync(new Testing.MockKernelOptions { ApiKey = "secret" });

        CliResult run = await TailAsync(server);

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("The subscription cannot go on: ", run.Errors, StringComparison.Ordinal);
    }

    private static int NumberOf(string line) => Record.Parse(line).Body.GetProperty("n").GetInt32();

    private static Task<CliResult> TailAsync(KestrelKernel server, params string[] args) =>
        Shell.RunAsync(["tail", "--endpoint", $"{server.Endpoint}", .. args]);

    private static async Task EmitAsync(KestrelKernel server, int n)
    {
        await using var client = new SyncropelClient(
            new() { Identity = Identity.Static("did:example:cli"), Handler = server.Kernel.CreateHandler() });
        EmitResult result = await client.EmitAsync(
            Act.Know,
            "test.cli.note",
            RecordBody.Parse($$"""{"n":{{n}}}"""),
            "cli.test",
            cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, result.ToString());
    }
}
