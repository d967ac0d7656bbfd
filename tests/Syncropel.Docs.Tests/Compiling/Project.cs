using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Syncropel.Docs.Tests.Compiling;

/// <summary>A user's project in memory: its files, what the generator makes of them, and all that is said of them.</summary>
internal sealed class Project
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Parse);

    private Project(CSharpCompilation compilation, IReadOnlyList<Finding> findings)
    {
        Compilation = compilation;
        Findings = findings;
    }

    public CSharpCompilation Compilation { get; }

    /// <summary>What generator, compiler and rules say: errors, warnings, and all by a rule of the SDK, in order of place.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Compiles a project.</summary>
    /// <param name="name">Its name, which is its root namespace too.</param>
    /// <param name="files">Its files: C# and schemas.</param>
    /// <param name="references">What it refers to besides the packages.</param>
    public static async Task<Project> CompileAsync(
        string name, IEnumerable<SourceFile> files, params IEnumerable<MetadataReference> references)
    {
        var parts = files.ToLookup(static file => file.IsSchema);
        SyntaxTree[] trees = [.. parts[false].Select(static file => CSharpSyntaxTree.ParseText(file.Text, ParseOptions, file.Name))];
        ImmutableArray<AdditionalText> schemas = [.. parts[true].Select(static file => new SchemaText(file))];
        var options = new ProjectOptions(name);
        var compilation = CSharpCompilation.Create(name, trees, [.. Sdk.References, .. references], OptionsOf(trees));
        CSharpGeneratorDriver.Create([Sdk.Generator], schemas, ParseOptions, options).RunGeneratorsAndUpdateCompilation(
            compilation, out Compilation generated, out ImmutableArray<Diagnostic> ofSchemas, TestContext.Current.CancellationToken);
        ImmutableArray<Diagnostic> ofCode = await generated.WithAnalyzers(Sdk.Analyzers, new AnalyzerOptions(schemas, options))
            .GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        return new Project((CSharpCompilation)generated, [.. ofSchemas.Concat(ofCode)
            .Where(static one => one.Severity >= DiagnosticSeverity.Warning || one.Id.StartsWith("SYN", StringComparison.Ordinal))
            .Select(Finding.Of)
            .Distinct()
            .OrderBy(static one => one.File, StringComparer.Ordinal)
            .ThenBy(static one => one.Line)
            .ThenBy(static one => one.Column)]);
    }

    /// <summary>The assembly.</summary>
    public byte[] Image()
    {
        using var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = Compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Take(5)));
        return image.ToArray();
    }

    // What has statements outside of types is a program.
    private static CSharpCompilationOptions OptionsOf(IEnumerable<SyntaxTree> trees)
    {
        bool isProgram = trees.Any(static tree => tree.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any());
        return new CSharpCompilationOptions(
            isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable);
    }
}
