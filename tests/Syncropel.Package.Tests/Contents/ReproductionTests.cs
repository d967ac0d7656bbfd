using Syncropel.Package.Tests.Harness;

namespace Syncropel.Package.Tests.Contents;

/// <summary>A package tells which sources it is made of, and whoever builds these gets it again, byte for byte.</summary>
public sealed class ReproductionTests(PackageFeed feed)
{
    [Fact]
    public async Task Two_clones_in_different_folders_make_the_same_package_which_links_to_its_sources()
    {
        SourceCopy one = await SourceCopy.CreateAsync(feed, "one");
        SourceCopy other = one.Again(feed, "a folder elsewhere");

        (string Package, string Symbols)[] packed = await Task.WhenAll(one.PackAsync("Syncropel"), other.PackAsync("Syncropel"));

        AssertSame(packed[0].Package, packed[1].Package);
        AssertSame(packed[0].Symbols, packed[1].Symbols);
        using PackageFile opened = PackageFile.Open(packed[0].Symbols);
        byte[] pdb = opened.Read("lib/net10.0/Syncropel.pdb");
        Assert.Equal(
            "{\"documents\":{\"/_/*\":\"https://raw.githubusercontent.com/syncropel/syncropel-dotnet/" + one.Commit + "/*\"}}",
            AssemblyImage.SourceLink(pdb));
        Assert.Contains(AssemblyImage.EmbeddedSources(pdb), static path => path.Contains("CoreIntent", StringComparison.Ordinal));
        using PackageFile package = PackageFile.Open(packed[0].Package);
        Assert.Equal(one.Commit, package.Said("repository")?.Attribute("commit")?.Value);
    }

    private static void AssertSame(string one, string other)
    {
        using PackageFile first = PackageFile.Open(one), second = PackageFile.Open(other);
        Assert.Equal(first.Files, second.Files);
        Assert.All(first.Files, path => Assert.True(first.Read(path).AsSpan().SequenceEqual(second.Read(path)), $"{path} differs."));
    }
}
