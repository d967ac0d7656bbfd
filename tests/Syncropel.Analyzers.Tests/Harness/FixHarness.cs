using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Syncropel.Analyzers.Tests.Harness;

/// <summary>Applies fixes to source, and compiles it before and after.</summary>
/// <typeparam name="TAnalyzer">What finds.</typeparam>
/// <typeparam name="TCodeFix">What mends.</typeparam>
internal static class FixHarness<TAnalyzer, TCodeFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    /// <summary>
    /// Asserts what the fix of a title makes of the first diagnostic, and, where <paramref name="all"/> is given, what it makes of all.
    /// </summary>
    public static async Task FixesAsync(string before, string title, string after, string? all = null, params TestSchema[] schemas)
    {
        FixedProject project = await FixedProject.CreateAsync(before, schemas, new TAnalyzer());
        Assert.NotEmpty(project.Found);
        IReadOnlyList<CodeAction> offered = await OffersAsync(project, project.Found[0]);
        CodeAction? action = offered.FirstOrDefault(one => one.Title == title);
        Assert.True(action is not null, $"No fix is called '{title}'; there are: {string.Join(", ", offered.Select(static one => one.Title))}");
        Assert.Equal(after, await ApplyAsync(project, action));
        if (all is not null) Assert.Equal(all, await ApplyAllAsync(project, action.EquivalenceKey));
    }

    /// <summary>As <see cref="FixesAsync"/>, with kinds that a referenced assembly declares; nothing is offered where after is null.</summary>
    public static async Task FixesAcrossAsync(MetadataReference library, string before, string title, string? after)
    {
        FixedProject project = await FixedProject.CreateAsync(before, [], new TAnalyzer(), library);
        CodeAction? action = (await OffersAsync(project, Assert.Single(project.Found))).FirstOrDefault(one => one.Title == title);
        Assert.Equal(after is null, action is null);
        if (action is not null) Assert.Equal(after, await ApplyAsync(project, action));
    }

    /// <summary>The source as the first fix of its first diagnostic leaves it, applied wherever it is offered.</summary>
    public static async Task<string> FixedAsync(string source, params TestSchema[] schemas)
    {
        FixedProject project = await FixedProject.CreateAsync(source, schemas, new TAnalyzer());
        return await ApplyAllAsync(project, (await OffersAsync(project, project.Found[0]))[0].EquivalenceKey);
    }

    /// <summary>Asserts that there is a diagnostic, and nothing is offered for it.</summary>
    public static async Task OffersNothingAsync(string source, params TestSchema[] schemas)
    {
        FixedProject project = await FixedProject.CreateAsync(source, schemas, new TAnalyzer());
        Assert.NotEmpty(project.Found);
        foreach (Diagnostic found in project.Found) Assert.Empty(await OffersAsync(project, found));
    }

    /// <summary>What is offered for the first diagnostic, by title.</summary>
    public static async Task<IEnumerable<string>> TitlesAsync(string source, params TestSchema[] schemas)
    {
        FixedProject project = await FixedProject.CreateAsync(source, schemas, new TAnalyzer());
        return (await OffersAsync(project, project.Found[0])).Select(static one => one.Title);
    }

    /// <summary>The files that applying a fix, once or everywhere, adds: their names, with what they hold.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> AddedFilesAsync(
        string before, string title, bool isEverywhere, params TestSchema[] schemas)
    {
        FixedProject project = await FixedProject.CreateAsync(before, schemas, new TAnalyzer());
        CodeAction action = (await OffersAsync(project, project.Found[0])).Single(one => one.Title == title);
        Solution changed = await ChangeAsync(isEverywhere ? await AllAsync(project, action.EquivalenceKey, FixAllScope.Solution) : action);
        var added = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (TextDocument document in changed.Projects.Single().AdditionalDocuments)
        {
            if (project.Document.Project.ContainsAdditionalDocument(document.Id)) continue;
            added.Add(document.Name, (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        }

        return added;
    }

    private static async Task<IReadOnlyList<CodeAction>> OffersAsync(FixedProject project, Diagnostic diagnostic)
    {
        var offered = new List<CodeAction>();
        await new TCodeFix().RegisterCodeFixesAsync(new CodeFixContext(
            project.Document, diagnostic, (action, _) => offered.Add(action), TestContext.Current.CancellationToken));
        return offered;
    }

    private static async Task<string> ApplyAsync(FixedProject project, CodeAction action) =>
        await project.ReadAsync(await ChangeAsync(action));

    private static async Task<string> ApplyAllAsync(FixedProject project, string? key) =>
        await project.ReadAsync(await ChangeAsync(await AllAsync(project, key, FixAllScope.Document)));

    private static async Task<CodeAction> AllAsync(FixedProject project, string? key, FixAllScope scope)
    {
        var provider = new TCodeFix();
        var context = new FixAllContext(
            project.Document, provider, scope, key, provider.FixableDiagnosticIds, project, TestContext.Current.CancellationToken);
        CodeAction? action = await provider.GetFixAllProvider()!.GetFixAsync(context);
        Assert.NotNull(action);
        return action;
    }

    private static async Task<Solution> ChangeAsync(CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }
}
