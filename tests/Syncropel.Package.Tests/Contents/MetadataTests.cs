using System.Xml.Linq;
using Syncropel.Package.Tests.Harness;

namespace Syncropel.Package.Tests.Contents;

/// <summary>What somebody sees who looks for a package.</summary>
public sealed class MetadataTests(PackageFeed feed)
{
    private const string Repository = "https://github.com/syncropel/syncropel-dotnet";

    [Fact]
    public void Packing_warns_of_nothing_and_packs_each_package_once()
    {
        Assert.Empty(feed.Packing.Findings);
        foreach (string id in (string[])[.. Packed.Libraries, Packed.Tool, Packed.Templates]) Assert.True(File.Exists(feed.PathOf(id)), id);
    }

    [Theory]
    [MemberData(nameof(Packed.All), MemberType = typeof(Packed))]
    public void A_package_says_what_it_is_whose_and_under_which_licence(string id)
    {
        using PackageFile package = PackageFile.Open(feed.PathOf(id));

        Assert.Equal(id, package.Said("id")?.Value);
        Assert.Equal(feed.Version, package.Said("version")?.Value);
        Assert.InRange(package.Said("description")!.Value.Length, 40, 400);
        Assert.Contains("syncropel", package.Said("tags")!.Value.Split(' '));
        Assert.Equal("The Syncropel for .NET authors", package.Said("authors")?.Value);
        Assert.Equal("expression", package.Said("license")?.Attribute("type")?.Value);
        Assert.Equal("Apache-2.0", package.Said("license")?.Value);
        Assert.Equal(Repository, package.Said("projectUrl")?.Value);
        Assert.Equal(Repository, package.Said("repository")?.Attribute("url")?.Value);
        Assert.Equal("git", package.Said("repository")?.Attribute("type")?.Value);
    }

    [Theory]
    [MemberData(nameof(Packed.All), MemberType = typeof(Packed))]
    public void A_package_shows_an_icon_and_a_page_whose_links_lead_somewhere(string id)
    {
        using PackageFile package = PackageFile.Open(feed.PathOf(id));
        byte[] icon = package.Read(package.Said("icon")!.Value);

        Assert.Equal("PNG\r\n"u8, icon.AsSpan(1, 5));
        Assert.InRange(icon.Length, 1, 64 * 1024);
        Assert.Equal("README.md", package.Said("readme")?.Value);
        var page = Readme.Of(feed, id);
        Assert.StartsWith($"# {id}\n", page.Text, StringComparison.Ordinal);
        Assert.NotEmpty(page.Links);
        Assert.All(page.Links, static link =>
        {
            const string Pages = Repository + "/blob/main/";
            if (link == Repository) return;
            Assert.StartsWith(Pages, link, StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(Built.RepositoryRoot, link[Pages.Length..])), link);
        });
    }

    // What a stranger's build does with a package hangs on this: without the build assets of Syncropel nothing is generated.
    [Theory]
    [MemberData(nameof(Packed.AllLibraries), MemberType = typeof(Packed))]
    public void A_package_depends_on_its_own_kin_as_they_are_packed_and_hands_generator_and_rules_on(string id)
    {
        using PackageFile package = PackageFile.Open(feed.PathOf(id));
        XElement[] dependencies = [.. package.Said("dependencies")!.Descendants().Where(static one => one.Name.LocalName == "dependency")];
        XElement[] own = [.. dependencies.Where(static d => d.Attribute("id")!.Value.StartsWith("Syncropel", StringComparison.Ordinal))];

        Assert.Equal(id != "Syncropel", own.Length > 0);
        Assert.All(own, one => Assert.Equal(feed.Version, one.Attribute("version")!.Value));
        Assert.All(own, static one => Assert.Null(one.Attribute("exclude")));
        Assert.All(dependencies, static one => Assert.DoesNotContain("CodeAnalysis", one.Attribute("id")!.Value, StringComparison.Ordinal));
    }
}
