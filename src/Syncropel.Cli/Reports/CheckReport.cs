using Microsoft.CodeAnalysis;
using Syncropel.Cli.Schemas;

namespace Syncropel.Cli.Reports;

/// <summary>What a check has found.</summary>
/// <param name="Files">How many files were looked at.</param>
/// <param name="Findings">What was found in them.</param>
internal sealed record CheckReport(int Files, IReadOnlyList<SchemaFinding> Findings)
{
    public int Errors => Count(DiagnosticSeverity.Error);

    public int Warnings => Count(DiagnosticSeverity.Warning);

    public int Infos => Findings.Count - Errors - Warnings;

    /// <summary>The report with its warnings as errors.</summary>
    public CheckReport Strict() => this with
    {
        Findings = [.. Findings.Select(static finding => finding.Severity == DiagnosticSeverity.Warning
            ? finding with { Severity = DiagnosticSeverity.Error }
            : finding)],
    };

    /// <summary>The numbers, in one line.</summary>
    public override string ToString() => $"files={Files} errors={Errors} warnings={Warnings} infos={Infos}";

    private int Count(DiagnosticSeverity severity) => Findings.Count(finding => finding.Severity == severity);
}
