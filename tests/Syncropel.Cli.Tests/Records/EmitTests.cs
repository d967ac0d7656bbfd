using System.Text.Json;
using Syncropel.Cli.Tests.Support;
using Syncropel.Kernel;
using Syncropel.Testing;
using Syncropel.TestServer;

namespace Syncropel.Cli.Tests.Records;

public sealed class EmitTests
{
    private const string Body = "{\"title\":\"Glow\"}";

    [Fact]
    public async Task A_record_is_sent_and_its_id_written()
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();

        CliResult run = await EmitAsync(
            server, Body, "--ref", "@music.track isrc:USJI19810404", "--act", "KNOW", "--data-type", "REFERENCE", "--clock", "7",
            "--parent", new string('a', 64));

        Record record = Assert.Single(server.Kernel.Records);
        Assert.Equal(record.Id.ToString(), run.Text.Trim());
        Assert.Equal("", run.Errors);
        Assert.Equal("did:example:me", record.Actor);
        Assert.Equal("music.library", record.Thread);
        Assert.Equal("music.catalog.track", record.Kind);
        Assert.Equal("Glow", record.Body.GetProperty("title").GetString());
        Assert.Equal((Act.Know, DataType.Reference, 7), (record.Act, record.DataType, record.Clock));
        Assert.Equal(new Ref("@music.track", "isrc:USJI19810404"), Assert.Single(record.Refs));
        Assert.Equal(new string('a', 64), Assert.Single(record.Parents).ToString());
        Assert.Equal(ExitCode.Good, run.ExitCode);
    }

    [Fact]
    public async Task The_body_comes_from_a_file_or_the_standard_input_as_well()
    {
        using var files = new TempFiles();
        await using KestrelKernel server = await KestrelKernel.StartAsync();

        await EmitAsync(server, "--body", files.Write("body.json", "\uFEFF" + Body));
        await Shell.RunWithInputAsync("{\"title\":\"Jika\"}"u8.ToArray(), [.. Args(server), "--body", "-"]);

        Assert.Equal(["Glow", "Jika"], server.Kernel.Records.Select(static record => record.Body.GetProperty("title").GetString()));
    }

    [Fact]
    public async Task The_receipt_says_what_the_kernel_has_said()
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();

        CliResult run = await EmitAsync(server, Body, "--format", "json");

        using var receipt = JsonDocument.Parse(run.Text);
        Record record = Assert.Single(server.Kernel.Records);
        Assert.Equal(record.Id.ToString(), receipt.RootElement.GetProperty("id").GetString());
        Assert.Equal(record.Clock, receipt.RootElement.GetProperty("clock").GetInt64());
        Assert.Equal("PUT", receipt.RootElement.GetProperty("act").GetString());
        Assert.False(receipt.RootElement.GetProperty("signed").GetBoolean());
    }

    [Fact]
    public async Task A_key_signs()
    {
        using var files = new TempFiles();
        string path = files.PathOf("me.pem");
        var identity = Identity.CreateKeyFile(path);
        await using KestrelKernel server = await KestrelKernel.StartAsync();

        CliResult run = await Shell.RunAsync(
            "emit", "--endpoint", $"{server.Endpoint}", "--key", path, "--thread", "t", "--kind", "a.b.c", "{}");

        Record record = Assert.Single(server.Kernel.Records);
        Assert.Equal(ExitCode.Good, run.ExitCode);
        Assert.Equal(identity.Did, record.Actor);
        Assert.Equal(SignatureStatus.Valid, record.VerifySignature());
    }

    [Fact]
    public async Task A_body_that_its_schema_refuses_is_not_sent()
    {
        using var files = new TempFiles();
        files.WriteKind("music.catalog.track", "\"title\": {\"type\": \"string\", \"minLength\": 5}, \"year\": {\"type\": \"integer\"}",
            "\"act\": \"LEARN\", \"refs\": [\"@music.track\"]");
        await using KestrelKernel server = await KestrelKernel.StartAsync();

        CliResult wrong = await EmitAsync(server, Body, "--schemas", files.Folder);
        CliResult misfit = await EmitAsync(server, "{\"year\": \"long ago\"}", "--schemas", files.Folder);
        int stored = server.Kernel.Count;
        CliResult right = await EmitAsync(server, "{\"title\":\"Longer\"}", "--schemas", files.Folder);

        Assert.Equal(ExitCode.Findings, wrong.ExitCode);
        Assert.StartsWith("$.title: ", wrong.Errors, StringComparison.Ordinal);
        Assert.EndsWith("nothing was sent.", wrong.LastError, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, misfit.ExitCode);
        Assert.Contains("$.year", misfit.Errors, StringComparison.Ordinal);
        Assert.Equal(0, stored);
        Assert.Equal(ExitCode.Good, right.ExitCode);
        Assert.StartsWith("note: records of music.catalog.track should have a reference of", right.Errors, StringComparison.Ordinal);
        Assert.Equal(Act.Learn, Assert.Single(server.Kernel.Records).Act);
    }

    [Fact]
    public async Task A_kind_that_the_schemas_do_not_declare_is_named_with_the_nearest()
    {
        using var files = new TempFiles();
        files.WriteKind("music.catalog.tracks", "");
        await using KestrelKernel server = await KestrelKernel.StartAsync();

        CliResult run = await EmitAsync(server, Body, "--schemas", files.Folder);

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("Did you mean 'music.catalog.tracks'?", run.Errors, StringComparison.Ordinal);
        Assert.Equal(0, server.Kernel.Count);
    }

    [Fact]
    public async Task The_SDKs_own_kinds_are_always_held_against_their_schemas()
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        string[] args = ["emit", "--endpoint", $"{server.Endpoint}", "--actor", "did:example:me", "--thread", "t", "--kind", "core.intent"];

        CliResult wrong = await Shell.RunAsync([.. args, "{}"]);
        CliResult right = await Shell.RunAsync([.. args, "{\"goal\":\"to sing\"}"]);

        Assert.Equal(ExitCode.Findings, wrong.ExitCode);
        Assert.Contains("goal", wrong.Errors, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Good, right.ExitCode);
        Assert.Equal(Act.Intend, Assert.Single(server.Kernel.Records).Act);
    }

    [Fact]
    public async Task A_token_comes_from_a_file_or_the_environment_and_is_never_quoted()
    {
        using var files = new TempFiles();
        await using KernelHost host = await KernelHost.StartAsync(
            new KernelHostOptions { Configure = static options => options.RequireTokens = true }, TestContext.Current.CancellationToken);
        string token = await host.CreateTokenAsync(TokenScopes.Write);
        string[] args = ["emit", "--endpoint", $"{host.Endpoint}", "--actor", "did:example:me", "--thread", "t", "--kind", "a.b.c", "{}"];

        CliResult without = await Shell.RunAsync(args);
        CliResult byFile = await Shell.RunAsync([.. args, "--token-file", files.Write("token", token + "\n")]);
        CliResult byVariable = await Shell.RunWithVariableAsync("SYNCROPEL_TOKEN", token, args);
        CliResult wrong = await Shell.RunWithVariableAsync("SYNCROPEL_TOKEN", "hunter 2", args);
        CliResult missing = await Shell.RunAsync([.. args, "--token-file", files.PathOf("none")]);

        Assert.Equal(ExitCode.Failed, without.ExitCode);
        Assert.Contains("UNAUTHORIZED", without.Errors, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(ExitCode.Good, byFile.ExitCode);
        Assert.Equal(ExitCode.Good, byVariable.ExitCode);
        Assert.Equal(ExitCode.Failed, wrong.ExitCode);
        Assert.Contains("SYNCROPEL_TOKEN: a token is one line", wrong.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter", wrong.Errors, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failed, missing.ExitCode);
    }

    [Fact]
    public async Task What_the_kernel_refuses_for_good_is_said_and_not_to_be_sent_again()
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        await EmitAsync(server, Body, "--clock", "7");

        CliResult run = await EmitAsync(server, "{\"title\":\"Jika\"}", "--clock", "7");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.StartsWith("DUPLICATE_CLOCK: ", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("--clock 7 is the same record", run.Errors, StringComparison.Ordinal);
        Assert.Equal("", run.Text);
    }

    [Fact]
    public async Task Where_no_kernel_answers_it_is_said_how_to_send_the_same_again()
    {
        CliResult run = await Shell.RunAsync(
            "emit", "--endpoint", "http://127.0.0.1:1", "--actor", "did:example:me", "--thread", "t", "--kind", "a.b.c", "{}",
            "--clock", "7");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("The same again with --clock 7 is the same record.", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"title\":", "json(1,10): this is no body")]
    [InlineData("[1]", "A body is one JSON object")]
    [InlineData("{\"kind\":\"a.b.other\"}", "leave 'kind' out of the body")]
    public async Task A_body_that_is_none_is_refused_before_anything_is_sent(string body, string reason)
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();

        CliResult run = await EmitAsync(server, body);

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", run.Errors, StringComparison.Ordinal);
        Assert.Equal(0, server.Kernel.Count);
    }

    private static Task<CliResult> EmitAsync(KestrelKernel server, params string[] more) => Shell.RunAsync([.. Args(server), .. more]);

    private static string[] Args(KestrelKernel server) =>
    [
        "emit", "--endpoint", $"{server.Endpoint}", "--actor", "did:example:me", "--thread", "music.library",
        "--kind", "music.catalog.track",
    ];
}
