using Syncropel.Cli.Tests.Support;
using Syncropel.Testing;

namespace Syncropel.Cli.Tests;

/// <summary>What only a process of its own can show: signals, standard streams, and variables.</summary>
public sealed class ProgramTests
{
    [Fact]
    public async Task A_kernel_that_is_sent_the_signal_to_end_ends_in_order()
    {
        // There are no such signals on Windows.
        if (OperatingSystem.IsWindows()) return;
        using var store = new TempStore();
        await store.FillAsync(2);
        using RealProgram program = RealProgram.Start(null, "serve", "--data", store.Path, "--port", "0");
        string line = await program.ReadLineAsync() ?? "";
        using var http = new HttpClient { BaseAddress = new Uri(line.Split(' ')[3]) };
        string threads = await http.GetStringAsync("/v1/threads", TestContext.Current.CancellationToken);

        program.Terminate();
        CliResult run = await program.EndAsync();

        Assert.Contains("cli.test", threads, StringComparison.Ordinal);
        Assert.Equal("The kernel has ended.", run.Text.TrimEnd());
        Assert.Equal("", run.Errors);
        Assert.Equal(ExitCode.Good, run.ExitCode);
        Assert.Equal("records=2 findings=0", (await Shell.RunAsync("verify", "--data", store.Path)).LastLine);
    }

    [Fact]
    public async Task Records_come_out_of_one_program_and_go_into_another()
    {
        using var store = new TempStore();
        await store.FillAsync(3);
        string copy = store.PathOf("copy.db");
        using RealProgram export = RealProgram.Start(null, "export", "--data", store.Path);
        CliResult exported = await export.EndAsync();
        using RealProgram import = RealProgram.Start(null, "import", "--data", copy);

        await import.Input.WriteAsync(exported.Text);
        CliResult imported = await import.EndAsync();

        Assert.Equal("written=3 left_out=0", exported.Errors.TrimEnd());
        Assert.Equal("added=3 already_there=0 refused=0", imported.Text.TrimEnd());
        Assert.Equal(ExitCode.Good, imported.ExitCode);
    }

    [Fact]
    public async Task The_database_is_taken_from_the_environment_where_the_command_line_names_none()
    {
        using RealProgram program = RealProgram.Start("Host=127.0.0.1;Port=1;Database=hub;Username=me;Password=hunter2", "verify");

        CliResult run = await program.EndAsync();

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("127.0.0.1", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", run.Errors + run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_reads_no_more_ends_a_tail_quietly()
    {
        // A pipe that is closed shows on Windows in other ways.
        if (OperatingSystem.IsWindows()) return;
        using var store = new TempStore();
        await store.FillAsync(2);
        await using KernelHost host = await store.HoldAsync();
        using RealProgram program = RealProgram.Start(null, "tail", "--endpoint", $"{host.Endpoint}", "--from-start");

        // It would go on for ever if nothing told it; the next record that it writes does.
        string? first = await program.ReadLineAsync();
        await host.WaitForSubscribersAsync(1, TestContext.Current.CancellationToken);
        program.StopReading();
        await EmitAsync(host, 20);
        CliResult run = await program.EndAsync();

        Assert.Equal(1, Record.Parse(first!).Body.GetProperty("n").GetInt32());
        Assert.Equal("", run.Errors);
        Assert.Equal(ExitCode.Good, run.ExitCode);
    }

    [Fact]
    public async Task A_tail_that_is_sent_the_signal_to_end_ends_well_and_says_where_to_go_on()
    {
        if (OperatingSystem.IsWindows()) return;
        using var store = new TempStore();
        await store.FillAsync(2);
        await using KernelHost host = await store.HoldAsync();
        using RealProgram program = RealProgram.Start(null, "tail", "--endpoint", $"{host.Endpoint}", "--from-start");
        await program.ReadLineAsync();
        await program.ReadLineAsync();

        program.Terminate();
        CliResult run = await program.EndAsync();

        Assert.Equal("--since 2 goes on from here.", run.Errors.Trim());
        Assert.Equal(ExitCode.Good, run.ExitCode);
    }

    [Fact]
    public async Task A_token_is_taken_from_the_environment()
    {
        await using KernelHost host = await KernelHost.StartAsync(
            new KernelHostOptions { Configure = static options => options.RequireTokens = true }, TestContext.Current.CancellationToken);
        string token = await host.CreateTokenAsync(Kernel.TokenScopes.Read);
        using RealProgram program = RealProgram.StartIn(
            Environment.CurrentDirectory,
            new() { ["SYNCROPEL_TOKEN"] = token, ["SYNCROPEL_ENDPOINT"] = $"{host.Endpoint}" },
            "query", "--format", "json");

        CliResult run = await program.EndAsync();

        Assert.Equal("[]", run.Text.Trim());
        Assert.Equal(ExitCode.Good, run.ExitCode);
    }

    private static async Task EmitAsync(KernelHost host, int count)
    {
        await using var client = new SyncropelClient(new() { Endpoint = host.Endpoint, Identity = Identity.Static("did:example:more") });
        for (int n = 0; n < count; n++)
        {
            EmitResult result = await client.EmitAsync(
                Act.Know, "test.cli.note", RecordBody.Parse("{}"), "cli.test", cancellationToken: TestContext.Current.CancellationToken);
            Assert.True(result.Success, result.ToString());
        }
    }
}
