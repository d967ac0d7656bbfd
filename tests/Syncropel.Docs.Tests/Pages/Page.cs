namespace Syncropel.Docs.Tests.Pages;

/// <summary>A page of Markdown.</summary>
/// <param name="Path">Its path below the root.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Blocks">Its fenced blocks, in order.</param>
/// <param name="Prose">Its lines outside of fenced blocks, each with its number from 1.</param>
internal sealed record Page(
    string Path, IReadOnlyList<string> Lines, IReadOnlyList<Block> Blocks, IReadOnlyList<(int Number, string Text)> Prose)
{
    private static readonly Lazy<IReadOnlyList<Page>> Read = new(static () => [.. Paths().Select(PageReader.Read)]);

    /// <summary>All pages: at the root, below <c>docs</c>, and beside packages, samples, benchmarks and templates.</summary>
    public static IReadOnlyList<Page> All => Read.Value;

    /// <summary>A page by its path below the root.</summary>
    public static Page Of(string path) => All.Single(page => page.Path == path);

    /// <summary>
    /// Whether other tests hold its snippets: those of the generator and the analyzers the examples of a rule, those of the packages what a
    /// package shows of itself.
    /// </summary>
    public bool IsHeldElsewhere =>
        Path.StartsWith("docs/rules/SYN", StringComparison.Ordinal) || Path.StartsWith("src/", StringComparison.Ordinal);

    public override string ToString() => Path;

    private static IEnumerable<string> Paths()
    {
        IEnumerable<string> root = Directory.GetFiles(Repository.Root, "*.md");
        IEnumerable<string> below = new[] { "docs", "src", "samples", "benchmarks", "templates" }
            .Select(Repository.PathOf)
            .SelectMany(static folder => Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories));
        return root.Concat(below)
            .Select(Repository.RelativeOf)
            .Where(static path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
    }
}
