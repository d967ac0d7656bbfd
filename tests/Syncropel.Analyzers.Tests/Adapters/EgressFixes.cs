using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Syncropel.Analyzers.Tests.Harness;
using Syncropel.Analyzers.Tests.Housekeeping;

namespace Syncropel.Analyzers.Tests.Adapters;

/// <summary>Holds a fix for egress against adapters: behind it, no rule for adapters has anything to say.</summary>
internal static class EgressFixes<TAnalyzer, TCodeFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    /// <summary>Asserts what becomes of the statements of an egress, once and everywhere.</summary>
    public static async Task MendsAsync(string title, string before, string after, string members = "")
    {
        await MendsAllAsync(title, Source(before, members), Source(after, members));
    }

    /// <summary>Asserts what becomes of a file, and that all at once comes to the same.</summary>
    public static async Task MendsAllAsync(string title, string before, string after, string? all = null, params string[] left)
    {
        await FixHarness<TAnalyzer, TCodeFix>.FixesAsync(before, title, after, all ?? after);
        await FixHarness<TAnalyzer, TCodeFix>.FixesAsync(Windows(before), title, Windows(after), Windows(all ?? after));
        ImmutableArray<Diagnostic> found = await TestProject.Create([all ?? after], []).Compilation
            .WithAnalyzers([.. Shipped.Analyzers.Where(static one => one.SupportedDiagnostics[0].Id[3] == '2')])
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Equal(left, found.Select(static one => one.Id).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>Asserts that statements of an egress are wrong, and nothing is offered.</summary>
    public static Task LeavesAsync(string statements, string members = "") =>
        FixHarness<TAnalyzer, TCodeFix>.OffersNothingAsync(Source(statements, members));

    /// <summary>An adapter whose egress has these statements, and beside it these members.</summary>
    public static string Source(string statements, string members = "") => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Syncropel.Synapse;

        public sealed class Sentiment : AdapterBase<string, double>
        {
            public override string ModelId => "my-org/sentiment-v1.0";

            public override string AdapterVersion => "1.0.0";

            public override string Ingress(CanonicalIR ir) => ir.Payload.Content ?? "";

            public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs)
            {
                {{Indented(Indented(statements))}}
            }

            {{Indented(members)}}
        }
        """;

    // Lines end as Windows has them, and are indented by tabs.
    private static string Windows(string source) => source.Replace("    ", "\t", StringComparison.Ordinal)
        .Replace("\n", "\r\n", StringComparison.Ordinal);

    private static string Indented(string text) => text.Replace("\n", "\n    ", StringComparison.Ordinal);
}
