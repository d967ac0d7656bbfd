using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Syncropel.Corpus;
using Syncropel.Generators;

namespace Syncropel.Benchmarks;

/// <summary>A consumer's project as the compiler sees it: schemas in memory, references, no C# of its own to speak of.</summary>
internal sealed class GeneratorProject
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12);

    private readonly ImmutableArray<AdditionalText> _files;

    public GeneratorProject(int kinds) =>
        _files = [.. KindCorpus.Kinds(kinds).Select(static file => new SchemaFile(file.Path, SourceText.From(file.Text)))];

    /// <summary>What the generator is given beside the schemas.</summary>
    public CSharpCompilation Compilation { get; } = CSharpCompilation.Create(
        "Consumer", [CSharpSyntaxTree.ParseText("class Program;", ParseOptions)], References(), new(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>A driver that has done nothing yet.</summary>
    public GeneratorDriver Cold() => CSharpGeneratorDriver.Create(
        [new SyncropelGenerator().AsSourceGenerator()], _files, ParseOptions, new Options());

    /// <summary>A driver that has generated everything.</summary>
    public GeneratorDriver Warm()
    {
        GeneratorDriver driver = Cold().RunGenerators(Compilation);
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        bool isWhole = result.Exception is null && result.GeneratedSources.Length == _files.Length + 1;
        return isWhole ? driver : throw new InvalidOperationException("Not every kind is generated: a measure of that says nothing.");
    }

    /// <summary>The compilation after an edit that no schema sees.</summary>
    public CSharpCompilation WithUnrelatedEdit() =>
        Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Unrelated;", ParseOptions));

    /// <summary>A driver to which one schema has been given with a member more.</summary>
    public GeneratorDriver WithEdit(GeneratorDriver driver, int number)
    {
        string text = KindCorpus.TextOf(number)
            .Replace("\"properties\": {", "\"properties\": { \"added\": { \"type\": \"boolean\" },", StringComparison.Ordinal);
        return driver.ReplaceAdditionalText(_files[number], new SchemaFile(_files[number].Path, SourceText.From(text)));
    }

    private static IEnumerable<MetadataReference> References() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(static path => Path.GetFileName(path) is { } name
            && (name == "Syncropel.dll" || name.StartsWith("System.", StringComparison.Ordinal)))
        .Select(static path => MetadataReference.CreateFromFile(path));

    private sealed class SchemaFile(string path, SourceText text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Properties : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            bool isKnown = key == "build_property.RootNamespace";
            value = isKnown ? "Consumer" : "";
            return isKnown;
        }
    }
}
