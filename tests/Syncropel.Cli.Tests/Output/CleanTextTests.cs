using Syncropel.Cli.Output;
using Syncropel.Cli.Tests.Support;

namespace Syncropel.Cli.Tests.Output;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData("plain, ünïcode 🎵\uFFFD", "plain, ünïcode 🎵\uFFFD")]
    [InlineData("a\e[2Jb", "a\uFFFD[2Jb")]
    [InlineData("a\nb\r\u0085\u009B", "a\uFFFDb\uFFFD\uFFFD\uFFFD")]
    [InlineData("a\u202Eb\u2066c\u2069", "a\uFFFDb\uFFFDc\uFFFD")]
    [InlineData("a\u2028b\u2029", "a\uFFFDb\uFFFD")]
    [InlineData("a\U000E0041b", "a\uFFFDb")]
    public void What_moves_a_terminal_or_makes_a_line_is_replaced(string text, string expected) =>
        Assert.Equal(expected, CleanText.Clean(text));

    [Fact]
    public void Lines_of_the_programs_own_stay() =>
        Assert.Equal("a\nb\uFFFDc\uFFFD", CleanText.CleanLines("a\nb\rc\u2028"));

    [Fact]
    public async Task A_record_forges_no_line()
    {
        using var files = new TempFiles();
        string path = files.Write("record.json", """{"act":"x\u001b[2J\nfake\u202e"}""");

        CliResult run = await Shell.RunAsync("record", "id", path);

        AssertClean(run.Errors);
        Assert.Single(run.Errors.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_schema_forges_no_line_and_JSON_has_it_as_it_is()
    {
        using var files = new TempFiles();
        string path = files.Write("a.b.c.kind.json", """{"kind": "a.b.c", "type": "object", "x\u001b[2J\nfake: error\u202e": 1}""");

        CliResult text = await Shell.RunAsync("kinds", "check", path);
        CliResult json = await Shell.RunAsync("kinds", "check", path, "--format", "json");

        AssertClean(text.Text);
        Assert.Single(text.TextLines);
        using var report = System.Text.Json.JsonDocument.Parse(json.Text);
        Assert.Contains(
            "\e[2J\nfake", report.RootElement.GetProperty("diagnostics")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_difference_forges_no_line()
    {
        using var files = new TempFiles();
        string older = files.WriteKind("a.b.c", "\"a\": {\"enum\": [\"x\"]}", folder: "old");
        string newer = files.WriteKind("a.b.c", "\"a\": {\"enum\": [\"x\", \"\u202Ey\u2028\"]}", folder: "new");

        CliResult run = await Shell.RunAsync("kinds", "diff", older, newer);

        AssertClean(run.Text);
        Assert.Contains("y", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sample_and_the_name_of_a_file_forge_no_line()
    {
        CliResult sample = await Shell.RunWithInputAsync(
            "{\"kind\": \"x\\u001b[2J\\nfake\", \"a\": 1}"u8.ToArray(), "kinds", "new", "a.b.c", "--from", "-", "--output", "-");
        CliResult file = await Shell.RunAsync("record", "id", "no\e[2Jfile");

        AssertClean(sample.Errors);
        Assert.Contains("fake", sample.Errors, StringComparison.Ordinal);
        AssertClean(file.Errors);
        Assert.Equal(ExitCode.Failed, file.ExitCode);
    }

    private static void AssertClean(string text)
    {
        Assert.NotEmpty(text);
        Assert.Equal(CleanText.CleanLines(text), text);
        Assert.DoesNotContain(text.Split('\n'), static line => line.StartsWith("fake", StringComparison.Ordinal));
    }
}
