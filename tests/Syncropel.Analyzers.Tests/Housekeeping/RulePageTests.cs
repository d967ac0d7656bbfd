using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.Housekeeping;

/// <summary>The examples of the pages are wrong and right as they say, and wrong by nothing but their rule.</summary>
public sealed class RulePageTests
{
    /// <summary>The rules.</summary>
    public static TheoryData<string> Pages => [.. RulePage.Ids];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task What_a_page_calls_wrong_is_reported(string id)
    {
        IReadOnlyList<string> examples = RulePage.Examples(id, "Wrong");
        Assert.NotEmpty(examples);
        foreach (string example in examples) Assert.Equal([id], (await FindAsync(example)).Distinct());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task What_a_page_calls_right_is_not_reported(string id)
    {
        IReadOnlyList<string> examples = RulePage.Examples(id, "Right");
        Assert.NotEmpty(examples);
        foreach (string example in examples) Assert.Empty(await FindAsync(example));
    }

    // What all rules say, because an example of one must not be wrong by another.
    private static async Task<IEnumerable<string>> FindAsync(string example)
    {
        TestProject project = RuleExample.Project(RuleExample.Whole(example));
        ImmutableArray<Diagnostic> found = await project.Compilation
            .WithAnalyzers(Shipped.Analyzers, new AnalyzerOptions(project.Schemas, new RootNamespace()))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return found.Select(static one => one.Id);
    }
}
