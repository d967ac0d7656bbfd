using Microsoft.CodeAnalysis;
using Syncropel.Cli.Output;
using Syncropel.Cli.Schemas;

namespace Syncropel.Cli.Reports;

/// <summary>Writes what a check has found as compilers do, a line each.</summary>
internal static class TextCheckReport
{
    /// <param name="report">What was found.</param>
    /// <param name="paths">How paths are written.</param>
    /// <param name="terminal">Whose colours the text has; null for none, as in a file.</param>
    public static string Write(CheckReport report, ShownPaths paths, Terminal? terminal) =>
        string.Concat(report.Findings.Select(finding => Line(finding, paths, terminal) + "\n"));

    private static string Line(SchemaFinding finding, ShownPaths paths, Terminal? terminal)
    {
        string text = finding.ToText(paths);
        if (terminal is not { HasColours: true }) return text;
        string mark = $"{finding.SeverityName} {finding.Id}";
        return text.Replace($": {mark}: ", $": {terminal.Paint(ColourOf(finding.Severity), mark)}: ", StringComparison.Ordinal);
    }

    private static Colour ColourOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => Colour.Red,
        DiagnosticSeverity.Warning => Colour.Yellow,
        _ => Colour.Cyan,
    };
}
