using System.Globalization;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Syncropel.Cli.Schemas;

namespace Syncropel.Cli.Reports;

/// <summary>
/// Writes what a check has found as SARIF 2.1.0, which code hosts and editors read. Files are named from the folder in which the command
/// ran, so that the report is the same on every machine.
/// </summary>
internal static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private const string Information = "https://github.com/syncropel/syncropel-dotnet/blob/main/docs/cli.md";
    private const string Root = "SRCROOT";

    public static string Write(CheckReport report, ShownPaths paths) => JsonText.Write(json =>
    {
        DiagnosticDescriptor[] rules =
        [
            .. report.Findings.Select(static finding => finding.Rule)
                .DistinctBy(static rule => rule.Id)
                .OrderBy(static rule => rule.Id, StringComparer.Ordinal),
        ];
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteObjects("runs", [report], run =>
        {
            json.WriteObject("tool", () => json.WriteObject("driver", () => WriteDriver(json, rules)));
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteObject("originalUriBaseIds", () => json.WriteObject(Root, () => json.WriteObject("description", () =>
                json.WriteString("text", "The folder in which the command ran."))));
            json.WriteObjects("results", run.Findings, finding =>
                WriteResult(json, finding, Array.FindIndex(rules, rule => rule.Id == finding.Id), paths));
        });
        json.WriteEndObject();
    });

    private static void WriteDriver(Utf8JsonWriter json, DiagnosticDescriptor[] rules)
    {
        json.WriteString("name", "dotnet syncropel kinds check");
        json.WriteString("semanticVersion", typeof(SarifReport).Assembly.GetName().Version!.ToString(3));
        json.WriteString("informationUri", Information);
        json.WriteObjects("rules", rules, rule =>
        {
            json.WriteString("id", rule.Id);
            WriteText(json, "shortDescription", rule.Title.ToString(CultureInfo.InvariantCulture));
            json.WriteString("helpUri", rule.HelpLinkUri);
            json.WriteObject("defaultConfiguration", () => json.WriteString("level", LevelOf(rule.DefaultSeverity)));
            json.WriteObject("properties", () => json.WriteString("category", rule.Category));
        });
    }

    private static void WriteResult(Utf8JsonWriter json, SchemaFinding finding, int rule, ShownPaths paths)
    {
        json.WriteString("ruleId", finding.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", LevelOf(finding.Severity));
        WriteText(json, "message", finding.Message);
        if (finding.Path is not { } path) return;
        json.WriteObjects("locations", [path], _ => json.WriteObject("physicalLocation", () =>
        {
            json.WriteObject("artifactLocation", () =>
            {
                (string uri, bool isRelative) = paths.ToUri(path);
                json.WriteString("uri", uri);
                if (isRelative) json.WriteString("uriBaseId", Root);
            });
            json.WriteObject("region", () =>
            {
                json.WriteNumber("startLine", finding.Start.Line);
                json.WriteNumber("startColumn", finding.Start.Column);
                json.WriteNumber("endLine", finding.End.Line);
                json.WriteNumber("endColumn", finding.End.Column);
            });
        }));
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text) =>
        json.WriteObject(name, () => json.WriteString("text", text));

    private static string LevelOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };
}
