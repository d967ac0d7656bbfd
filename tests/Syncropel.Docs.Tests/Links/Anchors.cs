using System.Text;
using System.Text.RegularExpressions;
using Syncropel.Docs.Tests.Pages;

namespace Syncropel.Docs.Tests.Links;

/// <summary>
/// The anchors of a page's headings, as GitHub makes them: lower case, no punctuation, dashes for blanks, numbered where one is taken.
/// </summary>
internal static partial class Anchors
{
    public static IReadOnlySet<string> Of(Page page)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        foreach ((int _, string line) in page.Prose)
        {
            if (HeadingOf().Match(line) is not { Success: true } heading) continue;
            string slug = Slug(heading.Groups[1].Value);
            for (int i = 1; !anchors.Add(i == 1 ? slug : $"{slug}-{i - 1}"); i++) { }
        }

        return anchors;
    }

    private static string Slug(string heading)
    {
        var slug = new StringBuilder();
        foreach (char one in LinkOf().Replace(heading, "$1").Trim())
        {
            if (char.IsLetterOrDigit(one) || one is '-' or '_') slug.Append(char.ToLowerInvariant(one));
            else if (one == ' ') slug.Append('-');
        }

        return slug.ToString();
    }

    [GeneratedRegex("^#{1,6} (.*)$")]
    private static partial Regex HeadingOf();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex LinkOf();
}
