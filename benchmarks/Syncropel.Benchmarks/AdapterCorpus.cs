using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Syncropel.Benchmarks;

/// <summary>A solution that is all adapters: those of the analyzers' tests, in all their styles, again and again.</summary>
internal static class AdapterCorpus
{
    private const string Prefix = "Adapters/";

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest);

    /// <summary>So many adapters, each in a namespace of its own.</summary>
    public static CSharpCompilation Create(int adapters)
    {
        string[][] styles = [.. Styles()];
        IEnumerable<SyntaxTree> trees = Enumerable.Range(0, adapters)
            .SelectMany(index => styles[index % styles.Length].Select(text => Parse(text, index)));
        return CSharpCompilation.Create(
            "Adapters",
            trees,
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static SyntaxTree Parse(string text, int index)
    {
        string own = string.Create(CultureInfo.InvariantCulture, $"namespace Corpus.Adapter{index};");
        return CSharpSyntaxTree.ParseText(text.Replace("namespace Corpus;", own, StringComparison.Ordinal), Options, $"Adapter{index}.cs");
    }

    // The parts of a partial class are one adapter.
    private static IEnumerable<string[]> Styles() => typeof(AdapterCorpus).Assembly.GetManifestResourceNames()
        .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .GroupBy(static name => name[Prefix.Length..].Split('.')[0])
        .OrderBy(static group => group.Key, StringComparer.Ordinal)
        .Select(static group => group.Select(Read).ToArray());

    private static string Read(string resource)
    {
        using Stream stream = typeof(AdapterCorpus).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static IEnumerable<MetadataReference> References()
    {
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return trusted.Split(Path.PathSeparator)
            .Where(static path => IsWanted(Path.GetFileName(path)))
            .Select(static path => MetadataReference.CreateFromFile(path));
    }

    private static bool IsWanted(string name) => name.StartsWith("System.", StringComparison.Ordinal)
        || name is "netstandard.dll" or "Syncropel.dll" or "Syncropel.Synapse.dll" or "Microsoft.Extensions.Logging.Abstractions.dll";
}
