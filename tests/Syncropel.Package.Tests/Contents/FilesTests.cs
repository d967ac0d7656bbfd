using Syncropel.Package.Tests.Harness;

namespace Syncropel.Package.Tests.Contents;

/// <summary>What is in the packages, and nothing else.</summary>
public sealed class FilesTests(PackageFeed feed)
{
    [Theory]
    [MemberData(nameof(Packed.AllLibraries), MemberType = typeof(Packed))]
    public void A_library_has_its_own_assembly_with_its_documentation_and_symbols_apart(string id)
    {
        using PackageFile package = PackageFile.Open(feed.PathOf(id)), symbols = PackageFile.Open(feed.PathOf(id, "snupkg"));

        Assert.Equal(
            [$"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml"],
            package.Files.Where(static path => path.StartsWith("lib/", StringComparison.Ordinal)));
        Assert.Equal([$"lib/net10.0/{id}.pdb"], symbols.Files.Where(static path => path.EndsWith(".pdb", StringComparison.Ordinal)));
        using var image = new AssemblyImage(package.Read($"lib/net10.0/{id}.dll"));
        Assert.True(image.IsReproducible);
    }

    [Fact]
    public void The_package_Syncropel_has_one_analyzer_slot_what_wires_it_and_the_schemas()
    {
        using PackageFile package = PackageFile.Open(feed.PathOf("Syncropel"));
        string slot = $"analyzers/dotnet/roslyn{Built.RoslynVersion.ToString(2)}/cs";
        IEnumerable<string> schemas = Directory.GetFiles(Path.Combine(Built.RepositoryRoot, "schemas"))
            .Select(static path => "schemas/" + Path.GetFileName(path))
            .Where(static path => !path.Contains("synapse.", StringComparison.Ordinal));

        string[] expected =
        [
            "README.md", "icon.png", "lib/net10.0/Syncropel.dll", "lib/net10.0/Syncropel.xml",
            $"{slot}/Syncropel.Analyzers.dll", $"{slot}/Syncropel.CodeFixes.dll", $"{slot}/Syncropel.Generators.dll",
            "buildTransitive/Syncropel.props", "buildTransitive/Syncropel.targets", .. schemas,
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), package.Files.Select(Uri.UnescapeDataString).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_other_package_has_a_slot_or_wiring_of_its_own()
    {
        foreach (string id in Packed.Libraries.Where(static id => id != "Syncropel"))
        {
            using PackageFile package = PackageFile.Open(feed.PathOf(id));
            Assert.DoesNotContain(package.Files, static path => path.StartsWith("analyzers/", StringComparison.Ordinal));
            Assert.DoesNotContain(package.Files, static path => path.StartsWith("build", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_error_for_an_old_compiler_asks_for_the_Roslyn_of_the_slot()
    {
        using PackageFile package = PackageFile.Open(feed.PathOf("Syncropel"));
        string targets = System.Text.Encoding.UTF8.GetString(package.Read("buildTransitive/Syncropel.targets"));

        Assert.Contains(
            $"<SyncropelRoslynVersion>{Built.RoslynVersion.ToString(2)}</SyncropelRoslynVersion>", targets, StringComparison.Ordinal);
    }
}
