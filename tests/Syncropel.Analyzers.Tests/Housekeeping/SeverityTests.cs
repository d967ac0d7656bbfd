using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.Housekeeping;

/// <summary>A rule's severity is the user's to set, in an <c>.editorconfig</c> or at one place. Held against the pages.</summary>
public sealed class SeverityTests
{
    private static readonly (string Said, DiagnosticSeverity? Meant)[] Severities =
    [
        ("error", DiagnosticSeverity.Error),
        ("warning", DiagnosticSeverity.Warning),
        ("suggestion", DiagnosticSeverity.Info),
        ("silent", DiagnosticSeverity.Hidden),
        ("none", null),
    ];

    /// <summary>The rules.</summary>
    public static TheoryData<string> Pages => [.. RulePage.Ids];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task An_editorconfig_sets_the_severity_of_a_rule(string id)
    {
        Assert.Equal(RuleOf(id).DefaultSeverity, await SeverityAsync(id, "[*.cs]\n"));
        foreach ((string said, DiagnosticSeverity? meant) in Severities)
        {
            Assert.Equal((said, meant), (said, await SeverityAsync(id, $"[*.cs]\ndotnet_diagnostic.{id}.severity = {said}\n")));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task An_editorconfig_sets_the_severity_of_the_category_and_a_rule_is_more_than_that(string id)
    {
        string bulk = $"dotnet_analyzer_diagnostic.category-{RuleOf(id).Category}.severity";
        foreach ((string said, DiagnosticSeverity? meant) in Severities)
        {
            Assert.Equal((said, meant), (said, await SeverityAsync(id, $"[*.cs]\n{bulk} = {said}\n")));
        }

        string own = $"[*.cs]\n{bulk} = none\ndotnet_diagnostic.{id}.severity = error\n";
        Assert.Equal(DiagnosticSeverity.Error, await SeverityAsync(id, own));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task What_a_page_configures_holds_and_turns_the_rule_off_for_a_folder(string id)
    {
        string config = RulePage.EditorConfig(id);
        string said = config[(config.IndexOf("= ", StringComparison.Ordinal) + 2)..config.IndexOf("\n\n[", StringComparison.Ordinal)];
        DiagnosticSeverity? meant = Severities.Single(one => one.Said == said).Meant;
        Assert.NotEqual(RuleOf(id).DefaultSeverity, meant);
        Assert.Equal(meant, await SeverityAsync(id, config));
        Assert.Null(await SeverityAsync(id, config, "tests/"));
        Assert.Null(await SeverityAsync(id, config, "tests/Deep/Down/"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_pragma_switches_a_rule_off_where_it_stands(string id)
    {
        string source = RuleExample.Whole(RulePage.Examples(id, "Wrong")[0]);
        ImmutableArray<Diagnostic> found = await FindAsync(id, source, new EditorConfig("", "src/"));
        Assert.NotEmpty(found);
        int[] lines = [.. found.Select(static one => one.Location.GetLineSpan().StartLinePosition.Line)];

        Assert.Empty(await FindAsync(id, Around(source, lines, id), new EditorConfig("", "src/")));
        string other = RulePage.Ids.First(one => one != id);
        Assert.Equal(found.Length, (await FindAsync(id, Around(source, lines, other), new EditorConfig("", "src/"))).Length);
        string restored = $"#pragma warning disable {id}\n#pragma warning restore {id}\n" + source;
        Assert.Equal(found.Length, (await FindAsync(id, restored, new EditorConfig("", "src/"))).Length);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task An_attribute_switches_a_rule_off_for_a_type_and_for_an_assembly(string id)
    {
        string source = RuleExample.Whole(RulePage.Examples(id, "Wrong")[0]);
        string other = RulePage.Ids.First(one => one != id);
        (string, string, bool)[] cases = [("", id, false), ("assembly: ", id, false), ("", other, true)];
        foreach ((string target, string suppressed, bool isFound) in cases)
        {
            string attribute = $"[{target}System.Diagnostics.CodeAnalysis.SuppressMessage(\"{RuleOf(id).Category}\", \"{suppressed}:why\")]\n";
            CompilationUnitSyntax root = SyntaxFactory.ParseCompilationUnit(source);
            int place = root.Members.OfType<BaseTypeDeclarationSyntax>().First().SpanStart;
            ImmutableArray<Diagnostic> found = await FindAsync(id, source.Insert(place, attribute), new EditorConfig("", "src/"));
            Assert.Equal((target, isFound), (target, !found.IsEmpty));
        }
    }

    private static string Around(string source, int[] lines, string id)
    {
        TextLineCollection all = SourceText.From(source).Lines;
        int end = all[lines.Max()].EndIncludingLineBreak;
        return source.Insert(end, $"#pragma warning restore {id}\n").Insert(all[lines.Min()].Start, $"#pragma warning disable {id}\n");
    }

    private static async Task<DiagnosticSeverity?> SeverityAsync(string id, string config, string folder = "src/")
    {
        string source = RuleExample.Whole(RulePage.Examples(id, "Wrong")[0]);
        ImmutableArray<Diagnostic> found = await FindAsync(id, source, new EditorConfig(config, folder));
        return found.IsEmpty ? null : Assert.Single(found.Select(static one => one.Severity).Distinct());
    }

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(string id, string source, EditorConfig config)
    {
        TestProject project = RuleExample.Project(source);
        DiagnosticAnalyzer analyzer = Shipped.Analyzers.Single(one => one.SupportedDiagnostics[0].Id == id);
        return await project.Compilation
            .WithOptions(project.Compilation.Options.WithSyntaxTreeOptionsProvider(config.Severities))
            .WithAnalyzers([analyzer], new AnalyzerOptions(project.Schemas, config))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    private static DiagnosticDescriptor RuleOf(string id) =>
        Shipped.Analyzers.Select(static analyzer => analyzer.SupportedDiagnostics[0]).Single(rule => rule.Id == id);
}
