using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Syncropel.Mutations.Mutating;

namespace Syncropel.Mutations.Product;

/// <summary>The product's compilation, with all that its generators write, into which mutants are put.</summary>
internal sealed class ProductCompilation
{
    private readonly string _folder;
    private readonly Compilation _compilation;

    private ProductCompilation(string folder, Compilation compilation) => (_folder, _compilation) = (folder, compilation);

    public static ProductCompilation Load(string folder)
    {
        string[] given = CompilerArguments.Read(Path.Combine(folder, "Syncropel.csproj"));
        CSharpCommandLineArguments arguments = CSharpCommandLineParser.Default.Parse(given, folder, sdkDirectory: null);
        CSharpParseOptions parsing = arguments.ParseOptions;
        var compilation = CSharpCompilation.Create(
            "Syncropel",
            arguments.SourceFiles.Select(file => Parse(file.Path, parsing)),
            arguments.MetadataReferences.Select(reference => MetadataReference.CreateFromFile(
                Path.Combine(folder, reference.Reference), reference.Properties)),
            arguments.CompilationOptions.WithStrongNameProvider(new DesktopStrongNameProvider()));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            arguments.AnalyzerReferences.SelectMany(reference => Generators(Path.Combine(folder, reference.FilePath))),
            arguments.AdditionalFiles.Select(file => (AdditionalText)new TextFile(Path.Combine(folder, file.Path))),
            parsing,
            new BuildOptions(arguments.AnalyzerConfigPaths));
        driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation whole, out _);
        return new ProductCompilation(folder, whole);
    }

    public SyntaxTree File(string name)
    {
        string path = Path.GetFullPath(Path.Combine(_folder, name));
        return _compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
    }

    /// <summary>Compiles the product with its mutants in it. Those that do not compile are left out.</summary>
    /// <param name="mutants">The mutants.</param>
    /// <param name="compiled">Those that are in the assembly.</param>
    /// <exception cref="InvalidOperationException">It does not compile, and no mutant is to blame.</exception>
    public byte[] Emit(IReadOnlyCollection<Mutant> mutants, out Mutant[] compiled)
    {
        var broken = new HashSet<int>();
        while (true)
        {
            compiled = [.. mutants.Where(mutant => !broken.Contains(mutant.Id))];
            SwitchedFile[] files =
                [.. compiled.GroupBy(static mutant => mutant.File).Select(file => SwitchedFile.Of(File(file.Key), file))];
            using var assembly = new MemoryStream();
            EmitResult result = With(files, mutants.Count).Emit(assembly);
            if (result.Success) return assembly.ToArray();

            Diagnostic[] errors = [.. result.Diagnostics.Where(static one => one.Severity == DiagnosticSeverity.Error)];
            int before = broken.Count;
            broken.UnionWith(errors.Select(error => Blamed(files, error)).OfType<int>());
            if (broken.Count == before) throw new InvalidOperationException(string.Join('\n', errors.Take(5)));
        }
    }

    private static int? Blamed(SwitchedFile[] files, Diagnostic error) =>
        files.FirstOrDefault(file => file.Switched == error.Location.SourceTree)?.MutantAt(error.Location.SourceSpan.Start);

    private Compilation With(SwitchedFile[] files, int mutants)
    {
        // What a mutant leaves unused or unreachable is no reason to leave it out.
        Compilation compilation = _compilation.WithOptions(
            _compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Suppress).WithSpecificDiagnosticOptions([]));
        foreach (SwitchedFile file in files) compilation = compilation.ReplaceSyntaxTree(file.Original, file.Switched);
        return compilation.AddSyntaxTrees(
            CSharpSyntaxTree.ParseText(MutantSwitch.Code(mutants), (CSharpParseOptions)compilation.SyntaxTrees.First().Options));
    }

    private static SyntaxTree Parse(string path, CSharpParseOptions options)
    {
        using FileStream stream = System.IO.File.OpenRead(path);
        return CSharpSyntaxTree.ParseText(SourceText.From(stream), options, path);
    }

    private static ImmutableArray<ISourceGenerator> Generators(string path) =>
        new AnalyzerFileReference(path, new Loader()).GetGenerators(LanguageNames.CSharp);

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath) { }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }

    private sealed class TextFile(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) =>
            SourceText.From(System.IO.File.ReadAllText(path));
    }
}
