using System.Text.Json;
using Syncropel.Cli.Tests.Support;
using Syncropel.TestServer;

namespace Syncropel.Cli.Tests.Records;

public sealed class QueryTests
{
    [Fact]
    public async Task Another_program_gets_JSON_Lines_of_records_as_they_are()
    {
        await using KestrelKernel server = await FilledAsync(3);

        CliResult run = await QueryAsync(server, "--kind", "test.cli.note");

        Assert.Equal(server.Kernel.Records.Select(static record => record.Id), run.Lines.Select(static line => Record.Parse(line).Id));
        Assert.All(run.Lines, static line => Assert.True(Record.Parse(line).VerifyId()));
        Assert.Equal("", run.Text + run.Errors);
        Assert.Equal(ExitCode.Good, run.ExitCode);
    }

    [Fact]
    public async Task All_pages_are_read_and_no_more_than_the_limit()
    {
        await using KestrelKernel server = await FilledAsync(1005);

        CliResult all = await QueryAsync(server, "--thread", "cli.test");
        CliResult some = await QueryAsync(server, "--thread", "cli.test", "--limit", "7");

        Assert.Equal(1005, all.Lines.Length);
        Assert.Equal(7, some.Lines.Length);
    }

    [Theory]
    [InlineData(new[] { "--filter", "{\"body.n\": {\"$gte\": 2, \"$lt\": 4}}" }, "2,3")]
    [InlineData(new[] { "--filter", "{\"$or\": [{\"body.n\": 1}, {\"body.n\": {\"$in\": [4, 5]}}]}" }, "1,4,5")]
    [InlineData(new[] { "--filter", "{\"$not\": {\"body.n\": {\"$nin\": [2]}}}" }, "2")]
    [InlineData(new[] { "--filter", "{\"body.word\": {\"$ilike\": \"N%1\"}}" }, "1")]
    [InlineData(new[] { "--filter", "{\"body.none\": {\"$exists\": false}, \"body.n\": {\"$ne\": 1, \"$lte\": 2}}" }, "2")]
    [InlineData(new[] { "--filter", "{}" }, "1,2,3,4,5")]
    [InlineData(new[] { "--sort", "-body.n", "--limit", "2" }, "5,4")]
    [InlineData(new[] { "--sort", "thread", "--sort", "-clock" }, "5,4,3,2,1")]
    [InlineData(new[] { "--actor", "did:example:cli" }, "1,2,3,4,5")]
    [InlineData(new[] { "--actor", "did:example:other" }, "")]
    [InlineData(new[] { "--kind", "test.cli.note", "--kind", "test.cli.other" }, "1,2,3,4,5")]
    [InlineData(new string[0], "1,2,3,4,5")]
    public async Task What_is_asked_for_is_what_comes(string[] args, string expected)
    {
        await using KestrelKernel server = await FilledAsync(5);

        CliResult run = await QueryAsync(server, args);

        Assert.Equal("", run.Errors);
        Assert.Equal(expected, string.Join(',', run.Lines.Select(static line => Record.Parse(line).Body.GetProperty("n").GetInt32())));
    }

    [Fact]
    public async Task One_array_is_one_JSON_document_also_when_it_is_empty()
    {
        await using KestrelKernel server = await FilledAsync(2);

        CliResult run = await QueryAsync(server, "--thread", "cli.test", "--format", "json");
        CliResult none = await QueryAsync(server, "--thread", "elsewhere", "--format", "json");

        using var array = JsonDocument.Parse(run.Bytes);
        Assert.Equal(2, array.RootElement.GetArrayLength());
        Assert.Equal("[]", Assert.Single(none.Lines));
        Assert.Equal(ExitCode.Good, none.ExitCode);
    }

    [Fact]
    public async Task Whoever_looks_gets_a_table_with_colours_only_where_they_are_wanted()
    {
        await using KestrelKernel server = await FilledAsync(2);
        string[] args = ["query", "--endpoint", $"{server.Endpoint}", "--thread", "cli.test"];

        CliResult plain = await Shell.RunSeenAsync(false, args);
        CliResult coloured = await Shell.RunSeenAsync(true, args);
        CliResult lines = await Shell.RunSeenAsync(true, [.. args, "--format", "lines"]);

        Assert.Contains("test.cli.note", plain.Text, StringComparison.Ordinal);
        Assert.Contains(server.Kernel.Records[0].Id.ToString()[..12], plain.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', plain.Text);
        Assert.Contains('\e', coloured.Text);
        Assert.All(plain.TextLines, static line => Assert.True(line.Length <= 120, line));
        Assert.Equal(2, lines.Lines.Length);
    }

    [Fact]
    public async Task A_table_that_is_cut_says_so_and_an_empty_one_too()
    {
        await using KestrelKernel server = await FilledAsync(101);
        string[] args = ["query", "--endpoint", $"{server.Endpoint}"];

        CliResult cut = await Shell.RunSeenAsync(false, [.. args, "--thread", "cli.test"]);
        CliResult whole = await Shell.RunSeenAsync(false, [.. args, "--thread", "cli.test", "--limit", "200"]);
        CliResult empty = await Shell.RunSeenAsync(false, [.. args, "--thread", "elsewhere"]);

        Assert.Equal("There are more than these 100; give --limit.", cut.Errors.Trim());
        Assert.Equal("", whole.Errors);
        Assert.Equal("No records.", empty.Errors.Trim());
        Assert.Equal(ExitCode.Good, empty.ExitCode);
    }

    [Fact]
    public async Task Nothing_in_a_record_moves_the_terminal()
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        await EmitAsync(server, "a\e[2Jb", "{\"n\":\"\u009b2J[red]x[/]\"}");

        CliResult run = await Shell.RunSeenAsync(false, "query", "--endpoint", $"{server.Endpoint}");

        Assert.DoesNotContain('\e', run.Text);
        Assert.DoesNotContain('\u009b', run.Text);
        Assert.Contains("[red]x[/]", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_that_do_not_verify_are_refused_and_named()
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        await EmitAsync(server, "cli.test", "{\"n\":1}");

        // What a key has not signed, in the name of a key.
        using var files = new TempFiles();
        var key = Identity.CreateKeyFile(files.PathOf("key.pem"));
        string forged = $$"""
            {"act":"PUT","actor":"{{key.Did}}","body":{"kind":"test.cli.note"},"clock":1,"parents":[],"thread":"cli.test"}
            """;
        using var http = new HttpClient { BaseAddress = server.Endpoint };
        using HttpResponseMessage taken = await http.PostAsync(
            "/v1/records", new StringContent(forged, System.Text.Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);

        CliResult trusting = await QueryAsync(server, "--thread", "cli.test");
        CliResult verified = await QueryAsync(server, "--thread", "cli.test", "--verify");

        Assert.True(taken.IsSuccessStatusCode);
        Assert.Equal(2, trusting.Lines.Length);
        Assert.Single(verified.Lines);
        Assert.StartsWith("refused: ", verified.Errors, StringComparison.Ordinal);
        Assert.Contains("no signature", verified.Errors, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, verified.ExitCode);
    }

    [Fact]
    public async Task A_kernel_that_does_not_answer_is_said_and_is_no_empty_result()
    {
        await using KestrelKernel server = await FilledAsync(1);
        await server.StopAsync();

        CliResult run = await QueryAsync(server, "--thread", "cli.test");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("CONNECTION", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_endpoint_comes_from_the_environment_where_the_command_line_names_none()
    {
        await using KestrelKernel server = await FilledAsync(1);

        CliResult run = await Shell.RunWithVariableAsync("SYNCROPEL_ENDPOINT", $"{server.Endpoint}", "query", "--thread", "cli.test");
        CliResult wrong = await Shell.RunWithVariableAsync("SYNCROPEL_ENDPOINT", "ftp://x", "query");

        Assert.Single(run.Lines);
        Assert.Equal(ExitCode.Failed, wrong.ExitCode);
        Assert.Contains("SYNCROPEL_ENDPOINT 'ftp://x'", wrong.Errors, StringComparison.Ordinal);
    }

    private static async Task<KestrelKernel> FilledAsync(int count)
    {
        KestrelKernel server = await KestrelKernel.StartAsync();
        for (int n = 1; n <= count; n++) await EmitAsync(server, "cli.test", $$"""{"n":{{n}},"word":"note{{n}}"}""");
        return server;
    }

    private static async Task EmitAsync(KestrelKernel server, string thread, string body)
    {
        await using var client = new SyncropelClient(
            new() { Identity = Identity.Static("did:example:cli"), Handler = server.Kernel.CreateHandler() });
        EmitResult result = await client.EmitAsync(
            Act.Know, "test.cli.note", RecordBody.Parse(body), thread, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, result.ToString());
    }

    private static Task<CliResult> QueryAsync(KestrelKernel server, params string[] args) =>
        Shell.RunAsync(["query", "--endpoint", $"{server.Endpoint}", .. args]);
}
