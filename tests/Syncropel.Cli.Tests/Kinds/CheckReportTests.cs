using System.Text.Json;
using Syncropel.Cli.Schemas;
using Syncropel.Cli.Tests.Support;

namespace Syncropel.Cli.Tests.Kinds;

public sealed class CheckReportTests
{
    private const string Faulty = "{\n  \"kind\": \"shop.sales.order\",\n  \"type\": \"object\",\n  \"requird\": []\n}";

    [Fact]
    public async Task JSON_has_the_numbers_and_every_finding_with_its_place()
    {
        using var files = new TempFiles();
        string path = files.Write("shop.sales.order.kind.json", Faulty);

        CliResult run = await Shell.RunAsync("kinds", "check", path, "--format", "json");

        using var json = JsonDocument.Parse(run.Text);
        JsonElement finding = Assert.Single(json.RootElement.GetProperty("diagnostics").EnumerateArray());
        Assert.Equal(1, json.RootElement.GetProperty("errors").GetInt32());
        Assert.Equal(path, finding.GetProperty("file").GetString());
        Assert.Equal((4, 3), (Number(finding, "line"), Number(finding, "column")));
        Assert.Equal((4, 12), (Number(finding, "endLine"), Number(finding, "endColumn")));
        Assert.Equal("SYN0006", finding.GetProperty("id").GetString());
        Assert.Equal("error", finding.GetProperty("severity").GetString());
        Assert.EndsWith("/SYN0006.md", finding.GetProperty("helpUri").GetString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, run.ExitCode);
    }

    [Fact]
    public async Task JSON_of_sound_schemas_has_no_findings()
    {
        using var files = new TempFiles();
        files.WriteKind("shop.sales.order", "");

        CliResult run = await Shell.RunAsync("kinds", "check", files.Folder, "--format", "json");

        using var json = JsonDocument.Parse(run.Text);
        Assert.Equal(0, json.RootElement.GetProperty("diagnostics").GetArrayLength());
        Assert.Equal(1, json.RootElement.GetProperty("files").GetInt32());
    }

    [Fact]
    public async Task SARIF_has_the_rules_and_results_that_point_at_them()
    {
        using var files = new TempFiles();
        files.Write("shop.sales.order.kind.json", Faulty);
        files.WriteKind("shop.sales.item", "\"a\": { \"type\": \"objekt\" }");

        CliResult run = await Shell.RunAsync("kinds", "check", files.Folder, "--format", "sarif", "--output", files.PathOf("out.sarif"));

        using var sarif = JsonDocument.Parse(files.Read("out.sarif"));
        JsonElement log = sarif.RootElement, report = Assert.Single(log.GetProperty("runs").EnumerateArray());
        JsonElement[] rules = [.. report.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()];
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        Assert.Equal(["SYN0005", "SYN0006"], rules.Select(static rule => rule.GetProperty("id").GetString()));
        Assert.All(rules, static rule => Assert.StartsWith("https://", rule.GetProperty("helpUri").GetString(), StringComparison.Ordinal));
        Assert.Equal(2, report.GetProperty("results").GetArrayLength());
        Assert.All(report.GetProperty("results").EnumerateArray(), result =>
        {
            JsonElement rule = rules[result.GetProperty("ruleIndex").GetInt32()];
            Assert.Equal(rule.GetProperty("id").GetString(), result.GetProperty("ruleId").GetString());
            Assert.Equal("error", result.GetProperty("level").GetString());
            JsonElement region = Assert.Single(result.GetProperty("locations").EnumerateArray())
                .GetProperty("physicalLocation").GetProperty("region");
            Assert.True(Number(region, "endColumn") > Number(region, "startColumn"));
        });
        Assert.Equal("", run.Text);
    }

    // A path within the folder is the same on every machine, so code hosts find the file.
    [Fact]
    public void SARIF_names_files_by_relative_URIs_with_their_escapes()
    {
        string folder = Path.Combine(Path.GetTempPath(), "work");
        var paths = new ShownPaths(folder);

        Assert.Equal(("a%20b/%40shop.item.ref.json", true), paths.ToUri(Path.Combine(folder, "a b", "@shop.item.ref.json")));
        Assert.Equal((new Uri(Path.Combine(Path.GetTempPath(), "x.kind.json")).AbsoluteUri, false),
            paths.ToUri(Path.Combine(Path.GetTempPath(), "x.kind.json")));
        Assert.Equal(Path.Combine("a", "x.kind.json"), paths.Show(Path.Combine(folder, "a", "x.kind.json")));
    }

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
