using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.Housekeeping;

/// <summary>
/// The examples of the pages are wrong and right as they say. An example is a whole file, if it declares a type, or else statements of
/// a method that has the usual things at hand.
/// </summary>
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
        foreach (string example in examples) Assert.Contains(id, await FindAsync(example));
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
        const string file = "music.catalog.track.kind.json";
        var schema = new TestSchema(file, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Schemas", file)));
        var project = TestProject.Create([Whole(example)], [schema]);
        Assert.Empty(project.Compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static one => one.Severity == DiagnosticSeverity.Error).Select(one => $"{one}\n{Whole(example)}"));
        ImmutableArray<Diagnostic> found = await project.Compilation
            .WithAnalyzers(Shipped.Analyzers, new AnalyzerOptions(project.Schemas, new RootNamespace()))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return found.Select(static one => one.Id);
    }

    private static string Whole(string example)
    {
        CompilationUnitSyntax unit = SyntaxFactory.ParseCompilationUnit(example);
        bool isFile = unit.Members.Any(static member => member is BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax);
        return Usings + (isFile ? example : InMethod(example));
    }

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;
        using Consumer;
        using Syncropel;
        using Syncropel.Json;
        using Syncropel.Kinds;


        """;

    // Fields, so that an example can have locals of these names.
    private static string InMethod(string statements) => $$"""
        internal static class Example
        {
            private static readonly ISyncropelClient client = null!;
            private static readonly SyncropelClientOptions options = null!;
            private static readonly RecordBody body = default;
            private static readonly MusicCatalogTrack track = null!;
            private static readonly string kind = "", thread = "";
            private static readonly string[] threads = [];
            private static readonly CancellationToken cancellationToken = default;

            public static async Task RunAsync()
            {
                {{statements}}
                await Task.CompletedTask;
            }
        }
        """;
}
