using System.Reflection;

namespace Syncropel.Analyzers.Tests.Adapters.Mutants;

/// <summary>A correct adapter of the corpus, with what its model gave.</summary>
/// <param name="Name">Its name, which is its class's and its first file's.</param>
/// <param name="Files">The text of its files; most have one.</param>
/// <param name="Outputs">Model outputs as a JSON array, from the second line of the first file.</param>
internal sealed record CorpusAdapter(string Name, IReadOnlyList<string> Files, string Outputs)
{
    private const string Prefix = "Corpus/";
    private const string OutputsMark = "// Outputs: ";

    /// <summary>All of them, by name. The parts of a partial class are called <c>Name.Part.cs</c>.</summary>
    public static IReadOnlyList<CorpusAdapter> All { get; } =
    [
        .. typeof(CorpusAdapter).Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .GroupBy(static name => name[Prefix.Length..].Split('.')[0])
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(static group => Load(group.Key, group)),
    ];

    /// <summary>The adapter of a name.</summary>
    public static CorpusAdapter Get(string name) => All.Single(one => one.Name == name);

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static CorpusAdapter Load(string name, IEnumerable<string> resources)
    {
        string[] files = [.. resources.OrderBy(static one => one.Length).Select(Read)];
        string outputs = files[0].Split('\n').Single(static line => line.StartsWith(OutputsMark, StringComparison.Ordinal));
        return new CorpusAdapter(name, files, outputs[OutputsMark.Length..]);
    }

    private static string Read(string resource)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
