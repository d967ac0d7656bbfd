using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Syncropel.Analyzers.Adapters;
using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.Adapters;

/// <summary>What a rule notes as information follows the severity that a user sets, like what it warns of.</summary>
public sealed class NotedSeverityTests
{
    private static readonly string Ingress = IngressSource.Body(
        "if (ir.Payload.Score > 1) return null!; return ir.Payload.Entities![0].Text;");

    private static readonly string Entries = TextAdapter.With("_ = BuildProvenance(0.5, 3);");

    [Theory]
    [InlineData("", DiagnosticSeverity.Warning, DiagnosticSeverity.Info)]
    [InlineData("error", DiagnosticSeverity.Error, DiagnosticSeverity.Error)]
    [InlineData("warning", DiagnosticSeverity.Warning, DiagnosticSeverity.Warning)]
    [InlineData("suggestion", DiagnosticSeverity.Info, DiagnosticSeverity.Info)]
    [InlineData("none")]
    public async Task A_severity_that_is_set_holds_for_both(string said, params DiagnosticSeverity[] expected)
    {
        Assert.Equal(expected, await FindAsync(new IngressAlwaysGivesInput(), Ingress, said));
        Assert.Equal(expected, await FindAsync(new EntryIsMeasured(), Entries, said));
    }

    private static async Task<DiagnosticSeverity[]> FindAsync(DiagnosticAnalyzer rule, string source, string said)
    {
        string id = rule.SupportedDiagnostics[0].Id;
        var config = new EditorConfig(said.Length == 0 ? "[*.cs]\n" : $"[*.cs]\ndotnet_diagnostic.{id}.severity = {said}\n", "src/");
        CSharpCompilation compilation = TestProject.Create([source], []).Compilation;
        ImmutableArray<Diagnostic> found = await compilation
            .WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(config.Severities))
            .WithAnalyzers([rule], new AnalyzerOptions([], config))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.Select(static one => one.Severity).OrderDescending()];
    }
}
