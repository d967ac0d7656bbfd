using System.Security.Cryptography;
using System.Text;
using Syncropel.Cli.Tests.Support;

namespace Syncropel.Cli.Tests.Records;

public sealed class RecordIdTests
{
    private const string Record =
        """{"thread":"t","act":"PUT","actor":"did:a:b","body":{"kind":"a.b.c","n":1.0},"clock":5,"data_type":"SCALAR","parents":[]}""";

    private const string Canonical =
        """{"act":"PUT","actor":"did:a:b","body":{"kind":"a.b.c","n":1},"clock":5,"data_type":"SCALAR","parents":[],"thread":"t"}""";

    private static readonly string Id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical)));

    [Fact]
    public async Task The_id_is_that_of_the_canonical_content()
    {
        CliResult run = await RunAsync(Record);
        CliResult canonical = await RunAsync(Record, "--canonical");

        Assert.Equal(Id, run.Text.Trim());
        Assert.Equal("", run.Errors);
        Assert.Equal(Canonical, canonical.Text.Trim());
        Assert.Equal(ExitCode.Good, run.ExitCode);
    }

    [Fact]
    public async Task A_record_without_a_data_type_has_the_default()
    {
        CliResult run = await RunAsync(Record.Replace("\"data_type\":\"SCALAR\",", "", StringComparison.Ordinal), "--canonical");

        Assert.Equal(Canonical, run.Text.Trim());
    }

    [Fact]
    public async Task An_id_that_the_record_says_is_verified()
    {
        CliResult right = await RunAsync(Record.Insert(1, $"\"id\":\"{Id}\","));
        CliResult wrong = await RunAsync(Record.Insert(1, $"\"record_id\":\"{new string('0', 64)}\","));

        Assert.Equal(Id, right.Text.Trim());
        Assert.Equal(ExitCode.Findings, wrong.ExitCode);
        Assert.Equal("", wrong.Text);
        Assert.Contains(Id, wrong.Errors, StringComparison.Ordinal);
        Assert.Contains(new string('0', 64), wrong.Errors, StringComparison.Ordinal);
        Assert.StartsWith("(standard input)(1,14): ", wrong.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_records_each_has_its_id_and_what_is_none_is_named_by_its_place()
    {
        CliResult run = await RunAsync($"{Record}\n{{\"act\":\"PUT\"}}\n\n{Record}\n");

        Assert.Equal([Id, Id], run.TextLines);
        Assert.StartsWith("(standard input)(2,1): 'actor' is missing", run.Errors, StringComparison.Ordinal);
        Assert.Equal("records=3 refused=1", run.LastError);
        Assert.Equal(ExitCode.Findings, run.ExitCode);
    }

    [Theory]
    [InlineData("\"clock\":5", "\"clock\":-5", "(1,85)", "'clock' is -5; it must be an integer")]
    [InlineData("\"act\":\"PUT\"", "\"act\":\"put\"", "(1,21)", "'act' is \"put\"; it must be one of")]
    [InlineData("\"kind\":\"a.b.c\"", "\"kind\":\"A.b.c\"", "(1,60)", "'body.kind' is no kind")]
    [InlineData("\"n\":1.0", "\"n\":1,\"n\":2", "(1,74)", "stands twice")]
    [InlineData("\"parents\":[]", "\"parents\":[\"x\"]", "(1,118)", "'parents' has \"x\"")]
    public async Task What_is_no_record_is_refused_with_its_place_and_the_remedy(string right, string wrong, string place, string reason)
    {
        CliResult run = await RunAsync(Record.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.StartsWith($"(standard input){place}: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
        Assert.Equal("", run.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"act\": ")]
    public async Task What_cannot_be_read_at_all_is_no_finding(string input) =>
        Assert.Equal(ExitCode.Failed, (await RunAsync(input)).ExitCode);

    [Fact]
    public async Task What_is_not_JSON_to_its_end_has_no_ids()
    {
        CliResult run = await RunAsync($"{Record}\n{{\"act\": }}\n{Record}\n");

        Assert.Equal("", run.Text);
        Assert.StartsWith("(standard input)(2,9): ", run.Errors, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failed, run.ExitCode);
    }

    [Fact]
    public async Task A_file_is_read_as_well_and_one_that_is_missing_is_said()
    {
        using var files = new TempFiles();
        string path = files.Write("record.json", "\uFEFF" + Record);

        Assert.Equal(Id, (await Shell.RunAsync("record", "id", path)).Text.Trim());
        Assert.Equal(ExitCode.Failed, (await Shell.RunAsync("record", "id", files.PathOf("none.json"))).ExitCode);
    }

    private static Task<CliResult> RunAsync(string input, params string[] more) =>
        Shell.RunWithInputAsync(Encoding.UTF8.GetBytes(input), ["record", "id", "-", .. more]);
}
