using System.Text.RegularExpressions;
using Syncropel.Docs.Tests.Pages;

namespace Syncropel.Docs.Tests.Links;

/// <summary>A link of a page to something in the repository.</summary>
/// <param name="Place">Where it stands: <c>README.md:12</c>.</param>
/// <param name="Target">Where it leads, as it is written.</param>
/// <param name="Path">The path below the root that this is, without a slash at the end.</param>
/// <param name="Anchor">What stands behind <c>#</c>; null where nothing does.</param>
internal sealed partial record PageLink(string Place, string Target, string Path, string? Anchor)
{
    // A page in a package has no neighbours, and leads to the site.
    private const string Site = "https://github.com/syncropel/syncropel-dotnet/blob/main/";

    /// <summary>The links of a page but those to other sites.</summary>
    public static IEnumerable<PageLink> Of(Page page) =>
        from line in page.Prose
        from Match link in LinkOf().Matches(CodeOf().Replace(line.Text, ""))
        let target = link.Groups[1].Value
        where target.StartsWith(Site, StringComparison.Ordinal) || !target.Contains("://", StringComparison.Ordinal)
        select Of(page, line.Number, target);

    private static PageLink Of(Page page, int line, string target)
    {
        string[] parts = target.Split('#', 2);
        string near = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(page.Path)!, parts[0]);
        string from = parts[0].StartsWith(Site, StringComparison.Ordinal) ? parts[0][Site.Length..] : near;
        string path = parts[0].Length == 0 ? page.Path : Repository.RelativeOf(Repository.PathOf(from));
        return new PageLink($"{page.Path}:{line}", target, path.TrimEnd('/'), parts.Length > 1 ? parts[1] : null);
    }

    [GeneratedRegex(@"\[[^\]]*\]\(([^)\s]+)\)")]
    private static partial Regex LinkOf();

    [GeneratedRegex("(?<!\\[)`[^`]*`(?!\\])")]
    private static partial Regex CodeOf();
}
