using System.Text.RegularExpressions;

namespace Syncropel.Analyzers.Tests.Housekeeping;

/// <summary>The pages of the rules, as they lie beside the tests.</summary>
internal static partial class RulePage
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Rules");

    /// <summary>The ids that have a page.</summary>
    public static IEnumerable<string> Ids => Directory.GetFiles(Folder, "SYN1*.md")
        .Select(static path => Path.GetFileNameWithoutExtension(path))
        .Order(StringComparer.Ordinal);

    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name + ".md"));

    /// <summary>The C# below a heading.</summary>
    public static IReadOnlyList<string> Examples(string id, string heading)
    {
        string page = Read(id);
        int start = page.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        int end = page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return [.. ExampleOf().Matches(page[start..(end < 0 ? page.Length : end)]).Select(static match => match.Groups[1].Value)];
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ExampleOf();
}
