using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Syncropel.Analyzers.Adapters;
using Syncropel.Analyzers.Tests.Harness;
using Syncropel.Analyzers.Tests.Housekeeping;
using Syncropel.CodeFixes.Adapters;

namespace Syncropel.Analyzers.Tests.Adapters;

/// <summary>What the fixes make of the pages' wrong examples, no rule for adapters has to say anything of.</summary>
public sealed class MendedAdapterTests
{
    [Fact]
    public Task An_appended_entry_is_right() => IsRightAsync<EgressAppendsOneEntry, EgressAppendsOneEntryCodeFix>("SYN2002");

    [Fact]
    public Task A_built_entry_is_right() => IsRightAsync<EntryIsBuilt, EntryIsBuiltCodeFix>("SYN2003");

    [Fact]
    public Task A_measured_latency_is_right() => IsRightAsync<EntryIsMeasured, EntryIsMeasuredCodeFix>("SYN2012");

    [Fact]
    public Task A_content_left_alone_is_right() => IsRightAsync<ContentIsPreserved, ContentIsPreservedCodeFix>("SYN2013");

    private static async Task IsRightAsync<TAnalyzer, TCodeFix>(string id)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TCodeFix : CodeFixProvider, new()
    {
        foreach (string example in RulePage.Examples(id, "Wrong"))
        {
            // The examples of the pages name a namespace of their project.
            string source = RuleExample.Whole(example).Replace("using Consumer;\n", "", StringComparison.Ordinal);
            string mended = await FixHarness<TAnalyzer, TCodeFix>.FixedAsync(source);
            ImmutableArray<Diagnostic> left = await TestProject.Create([mended], []).Compilation
                .WithAnalyzers([.. Shipped.Analyzers.OfType<AdapterAnalyzer>()])
                .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
            Assert.Empty(left.Select(one => $"{one}\n{mended}"));
        }
    }
}
