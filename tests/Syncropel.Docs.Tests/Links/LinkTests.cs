using Syncropel.Docs.Tests.Pages;

namespace Syncropel.Docs.Tests.Links;

/// <summary>No link is dead, and a reader of the README is two links from every page.</summary>
public sealed class LinkTests
{
    /// <summary>All pages.</summary>
    public static TheoryData<string> Pages => [.. Page.All.Select(static page => page.Path)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_leads_somewhere(string path)
    {
        IEnumerable<PageLink> dead = PageLink.Of(Page.Of(path)).Where(static link => !Leads(link));
        Assert.Empty(dead.Select(static link => $"{link.Place}: {link.Target}"));
    }

    [Fact]
    public void Every_page_of_the_docs_is_two_links_from_the_README()
    {
        HashSet<string> near = [.. LinkedFrom("README.md").Append("README.md")];
        HashSet<string> reached = [.. near, .. near.SelectMany(LinkedFrom)];
        IEnumerable<string> docs = Page.All.Select(static page => page.Path)
            .Where(static path => path.StartsWith("docs/", StringComparison.Ordinal));
        Assert.Empty(docs.Except(reached));
    }

    [Theory]
    [InlineData("## Limits", "limits")]
    [InlineData("## Where the SDK's own `core.*` kinds are", "where-the-sdks-own-core-kinds-are")]
    [InlineData("### Typed, and checked as JSON", "typed-and-checked-as-json")]
    public void An_anchor_is_made_as_the_site_makes_it(string heading, string anchor) =>
        Assert.Equal([anchor], Anchors.Of(new Page("x.md", [heading], [], [(1, heading)])));

    [Fact]
    public void A_heading_that_stands_twice_has_two_anchors() =>
        Assert.Equal(["a", "a-1"], Anchors.Of(new Page("x.md", [], [], [(1, "# A"), (2, "## A")])).Order(StringComparer.Ordinal));

    // A folder shows its README.
    private static IEnumerable<string> LinkedFrom(string path) => Page.All.Where(page => page.Path == path)
        .SelectMany(PageLink.Of)
        .SelectMany(static link => new[] { link.Path, link.Path + "/README.md" });

    private static bool Leads(PageLink link)
    {
        string full = Repository.PathOf(link.Path);
        if (link.Anchor is null) return File.Exists(full) || Directory.Exists(full);
        return Page.All.SingleOrDefault(page => page.Path == link.Path) is { } page && Anchors.Of(page).Contains(link.Anchor);
    }
}
