using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Syncropel.Analyzers.Adapters;
using Syncropel.Analyzers.Tests.Harness;
using Syncropel.Analyzers.Tests.Housekeeping;
using Syncropel.CodeFixes.Adapters;

namespace Syncropel.Analyzers.Tests.Adapters.Mutants;

/// <summary>What the fixes for egress make of the adapters of the corpus, broken in all the ways that they mend.</summary>
public sealed class MutantFixTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Rules =
        [.. Shipped.Analyzers.Where(static one => one.SupportedDiagnostics[0].Id.StartsWith("SYN2", StringComparison.Ordinal))];

    // What was meant cannot be known, or another entry would be one too many.
    private static readonly string[] NotOffered =
    [
        "null in one arm", "original by a switch", "original changed by a tuple", "original in one arm",
        "original's chain changed", "original's chain changed by an alias",
    ];

    [Theory]
    [InlineData("Sentiment")]
    [InlineData("QualityScore")]
    public async Task What_is_mended_is_as_silent_as_the_adapter_was(string adapter)
    {
        var left = new SortedSet<string>(StringComparer.Ordinal);
        foreach (Mutator mutator in Mutators.All)
        {
            if (First(CorpusAdapter.Get(adapter), mutator) is not { } source || Mend(mutator.Rule) is not { } mend) continue;
            if (await mend(source) is { } after) Assert.Empty(await FindAsync(Rules, after));
            else left.Add(mutator.Name);
        }

        Assert.Equal(NotOffered, left);
    }

    private static Func<string, Task<string?>>? Mend(string rule) => rule switch
    {
        "SYN2001" => MendAsync<EgressStartsFromClone, EgressStartsFromCloneCodeFix>,
        "SYN2004" => MendAsync<OriginalIsLeftAlone, OriginalIsLeftAloneCodeFix>,
        "SYN2005" => MendAsync<EgressReturnsClone, EgressReturnsCloneCodeFix>,
        "SYN2006" => MendAsync<HeaderAndEnvelopeAreCarried, HeaderAndEnvelopeAreCarriedCodeFix>,
        "SYN2007" => MendAsync<EarlierEntriesAreKept, EarlierEntriesAreKeptCodeFix>,
        _ => null,
    };

    // Null where nothing is offered; or all is well, as where a mutator does not reach the rule.
    private static async Task<string?> MendAsync<TAnalyzer, TCodeFix>(string source)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TCodeFix : CodeFixProvider, new()
    {
        if ((await FindAsync([new TAnalyzer()], source)).IsEmpty) return null;
        bool isOffered = (await FixHarness<TAnalyzer, TCodeFix>.TitlesAsync(source)).Any();
        return isOffered ? await FixHarness<TAnalyzer, TCodeFix>.FixedAsync(source) : null;
    }

    private static Task<ImmutableArray<Diagnostic>> FindAsync(ImmutableArray<DiagnosticAnalyzer> rules, string source) =>
        TestProject.Create([source], []).Compilation.WithAnalyzers(rules)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

    private static string? First(CorpusAdapter adapter, Mutator mutator)
    {
        Compilation compilation = TestProject.Create(adapter.Files, []).Compilation;
        SyntaxTree tree = compilation.SyntaxTrees.First();
        var source = new AdapterSource(tree.GetRoot(), compilation.GetSemanticModel(tree));
        return mutator.Mutate(source).FirstOrDefault() is { } changes ? Mutant.Change(adapter.Files[0], changes) : null;
    }
}
