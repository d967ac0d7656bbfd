using System.Text.RegularExpressions;

namespace Syncropel.Analyzers.Tests.Housekeeping;

/// <summary>The pages of the rules, as they lie beside the tests.</summary>
internal static partial class RulePage
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Rules");

    /// <summary>The ids of analyzers that have a page. Those of SYN0 are the generator's, and those of SYN9 the package's.</summary>
    public static IEnumerable<string> Ids => Directory.GetFiles(Folder, "SYN*.md")
        .Where(static path => Path.GetFileName(path)[3] is not ('0' or '9'))
        .Select(static path => Path.GetFileNameWithoutExtension(path))
        .Order(StringComparer.Ordinal);

    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name + ".md"));

    /// <summary>The C# below a heading.</summary>
    public static IReadOnlyList<string> Examples(string id, string heading) => Blocks(id, heading, "csharp");

    /// <summary>The lines of an <c>.editorconfig</c> below «How to configure».</summary>
    public static string EditorConfig(string id) => Assert.Single(Blocks(id, "How to configure", "ini"));

    /// <summary>What stands below a heading, without its code.</summary>
    public static string Prose(string id, string heading) => BlockOf().Replace(Section(id, heading), "");

    private static IReadOnlyList<string> Blocks(string id, string heading, string language) =>
    [
        .. BlockOf().Matches(Section(id, heading))
            .Where(match => match.Groups[1].Value == language)
            .Select(static match => match.Groups[2].Value),
    ];

    private static string Section(string id, string heading)
    {
        string page = Read(id);
        int start = page.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"{id} has no «{heading}».");
        int end = page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return page[start..(end < 0 ? page.Length : end)];
    }

    [GeneratedRegex("```([a-z]+)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex BlockOf();
}
