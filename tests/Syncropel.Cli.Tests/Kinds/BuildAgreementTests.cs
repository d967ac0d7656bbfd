using System.Diagnostics;
using System.Text.Json;
using Syncropel.Cli.Tests.Support;

namespace Syncropel.Cli.Tests.Kinds;

/// <summary>What <c>kinds check</c> says is what a build says: by a real build, and its own report of what it has found.</summary>
public sealed class BuildAgreementTests
{
    // As the SDK's package wires it, but from the tests' own folder.
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <RootNamespace>My.Shop</RootNamespace>
            <ErrorLog>build.sarif,version=2.1</ErrorLog>
            <ImplicitUsings>disable</ImplicitUsings>
          </PropertyGroup>
          <ItemGroup>
            <Analyzer Include="{0}/Syncropel.Generators.dll" />
            <Reference Include="{0}/Syncropel.dll" />
            <AdditionalFiles Include="**/*.kind.json;**/*.ref.json" Exclude="$(DefaultItemExcludes)" />
            <CompilerVisibleProperty Include="RootNamespace" />
          </ItemGroup>
        </Project>
        """;

    [Fact]
    public async Task The_same_schemas_have_the_same_findings_at_the_same_places()
    {
        using var files = new TempFiles();
        files.Write("shop.csproj", Project.Replace("{0}", AppContext.BaseDirectory.TrimEnd('/', '\\'), StringComparison.Ordinal));
        WriteFaults(files);

        await BuildAsync(files.Folder);
        CliResult run = await Shell.RunAsync("kinds", "check", files.Folder, "--namespace", "My.Shop", "--format", "sarif");

        string[] built = Findings(files.Read("build.sarif")), checkedAlone = Findings(run.Text);
        Assert.Equal(built, checkedAlone);
        Assert.Equal(
            [
                "SYN0001", "SYN0002", "SYN0003", "SYN0004", "SYN0005", "SYN0006", "SYN0007", "SYN0009", "SYN0010", "SYN0011", "SYN0012",
                "SYN0014",
            ],
            checkedAlone.Select(static finding => finding.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal));
    }

    private static void WriteFaults(TempFiles files)
    {
        files.Write("shop.sales.broken.kind.json", "{\n  \"kind\": \"shop.sales.broken\",,\n}");
        files.WriteKind("Shop.Sales", "");
        files.Write("shop.sales.other.kind.json", "\n{\"kind\": \"shop.sales.another\", \"type\": \"object\"}");
        files.WriteKind("shop.sales.twice", "", folder: "one");
        files.WriteKind("shop.sales.twice", "", folder: "two");
        files.WriteKind("core.intent", "");
        files.WriteKind("shop.sales.order", """
            "a": { "type": "objekt" }, "ü𝄞": { "minlength": 1 },
            "b": { "$ref": "#/$defs/none" }, "c": { "$ref": "core.intent.kind.json" },
            "d": { "type": "integer", "default": "x" }, "e": { "type": "object", "unevaluatedProperties": { "type": "string" } }
            """, "\"required\": [\"z\"]");
        files.WriteKind("shop.sales.item", "\"n\": { \"type\": \"integer\" }", "\"required\": [\"n\"]");
        files.WriteKind("shop.sales.item.v2", "\"n\": { \"type\": \"string\" }");
        files.Write(
            "@shop.item.ref.json",
            """{"ref": "@shop.item", "parameters": {"sku": {}, "x": {}}, "schemes": [{"id": "sku:{sku}"}]}""");
    }

    private static async Task BuildAsync(string folder)
    {
        var start = new ProcessStartInfo("dotnet", ["build", "-v", "q", "-nodeReuse:false", "-p:UseSharedCompilation=false"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };

        // What the test runner's own build has set is for its own.
        string[] names = [.. start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase))];
        foreach (string name in names) start.Environment.Remove(name);

        using Process build = Process.Start(start)!;
        await build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    // Each with its rule, severity, place and text. The compiler's own findings, about code, are none of schemas.
    private static string[] Findings(string sarif)
    {
        using var log = JsonDocument.Parse(sarif);
        return
        [
            .. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Where(static result => result.GetProperty("ruleId").GetString()!.StartsWith("SYN", StringComparison.Ordinal))
                .Select(Describe)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string Describe(JsonElement result)
    {
        JsonElement place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        JsonElement region = place.GetProperty("region");
        string file = Path.GetFileName(Uri.UnescapeDataString(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!));
        string[] names = ["startLine", "startColumn", "endLine", "endColumn"];
        string lines = string.Join(',', names.Select(name => region.GetProperty(name).GetInt32()));
        return $"{result.GetProperty("ruleId").GetString()} {result.GetProperty("level").GetString()} {file}({lines}): "
            + result.GetProperty("message").GetProperty("text").GetString();
    }
}
