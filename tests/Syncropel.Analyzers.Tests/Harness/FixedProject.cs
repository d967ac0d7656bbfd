using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Syncropel.Analyzers.Tests.Harness;

/// <summary>A consumer's project in a workspace, with what an analyzer finds in it.</summary>
internal sealed class FixedProject : FixAllContext.DiagnosticProvider
{
    private FixedProject(Document document, ImmutableArray<Diagnostic> found)
    {
        Document = document;
        Found = found;
    }

    /// <summary>The source under test.</summary>
    public Document Document { get; }

    /// <summary>What was found in it, in the order of the places.</summary>
    public ImmutableArray<Diagnostic> Found { get; }

    public static async Task<FixedProject> CreateAsync(
        string source, TestSchema[] schemas, DiagnosticAnalyzer analyzer, params MetadataReference[] references)
    {
        var test = TestProject.Create([source], schemas, references: references);
        SyntaxNode root = await test.Compilation.SyntaxTrees[0].GetRootAsync(TestContext.Current.CancellationToken);
        if (root.ChildNodes().Any(static node => node is GlobalStatementSyntax)) test = test.AsProgram();
        var workspace = new AdhocWorkspace();
        Project project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Consumer", "Consumer", LanguageNames.CSharp,
            filePath: "/consumer/Consumer.csproj",
            compilationOptions: test.Compilation.Options,
            parseOptions: test.Compilation.SyntaxTrees[0].Options,
            metadataReferences: test.Compilation.References));
        Document document = project.AddDocument(TestProject.FileName, SourceText.From(source), filePath: "/consumer/" + TestProject.FileName);

        // What the generator makes stands beside as plain source: a workspace in memory runs no generators.
        project = document.Project;
        foreach (SyntaxTree tree in test.Compilation.SyntaxTrees.Skip(1))
        {
            project = project.AddDocument(Path.GetFileName(tree.FilePath), await tree.GetTextAsync(), filePath: tree.FilePath).Project;
        }

        foreach (AdditionalText schema in test.Schemas)
        {
            project = project.AddAdditionalDocument(schema.Path, schema.GetText()!, filePath: "/consumer/" + schema.Path).Project;
        }

        document = project.GetDocument(document.Id)!;
        return new FixedProject(document, await FindAsync(document, analyzer, test.Schemas));
    }

    /// <summary>The source under test in a changed solution, which must compile.</summary>
    public async Task<string> ReadAsync(Solution changed)
    {
        Document document = changed.GetDocument(Document.Id)!;
        Compilation compilation = (await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;

        // What cannot outlive an await is told only when code is made.
        string[] errors =
        [
            .. compilation.Emit(Stream.Null, cancellationToken: TestContext.Current.CancellationToken).Diagnostics
                .Where(static one => one.Severity == DiagnosticSeverity.Error).Select(static one => one.ToString()),
        ];
        string text = (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
        Assert.True(errors.Length == 0, $"After the fix the source does not compile:\n{string.Join("\n", errors.Take(5))}\n{text}");
        return text;
    }

    public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        Task.FromResult<IEnumerable<Diagnostic>>(Found);

    public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
        Task.FromResult<IEnumerable<Diagnostic>>(document.Id == Document.Id ? Found : []);

    public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        Task.FromResult<IEnumerable<Diagnostic>>([]);

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(
        Document document, DiagnosticAnalyzer analyzer, ImmutableArray<AdditionalText> schemas)
    {
        var compilation = (CSharpCompilation)(await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        SyntaxTree tree = (await document.GetSyntaxTreeAsync(TestContext.Current.CancellationToken))!;
        ImmutableArray<Diagnostic> found = await compilation
            .WithAnalyzers([analyzer], new AnalyzerOptions(schemas, new RootNamespace()))
            .GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        CompilerFindings.AssertCompiles(found);
        return
        [
            .. found.Where(one => !one.IsOfCompiler() && one.Location.SourceTree == tree)
                .OrderBy(static one => one.Location.SourceSpan.Start),
        ];
    }
}
