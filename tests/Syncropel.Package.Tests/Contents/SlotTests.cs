using Syncropel.Package.Tests.Harness;

namespace Syncropel.Package.Tests.Contents;

/// <summary>What runs in a stranger's compiler brings nothing along, and asks for nothing that is not there.</summary>
public sealed class SlotTests(PackageFeed feed)
{
    // What every compiler of the slot has beside itself, and a lower version will do; MEF is there where there are code fixes.
    private static readonly string[] OfTheHost =
    [
        "netstandard", "System.Collections.Immutable", "System.Composition.AttributedModel", "System.Memory", "System.Reflection.Metadata",
    ];

    [Theory]
    [InlineData("Syncropel.Generators")]
    [InlineData("Syncropel.Analyzers")]
    [InlineData("Syncropel.CodeFixes")]
    public void An_assembly_of_the_slot_refers_to_the_slots_Roslyn_and_to_no_foreign_assembly(string name)
    {
        using AssemblyImage image = Open(name);

        foreach ((string reference, Version version) in image.References)
        {
            bool isRoslyn = reference.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal);
            if (isRoslyn) Assert.Equal(Built.RoslynVersion.ToString(3), version.ToString(3));
            else Assert.Contains(reference, (string[])[.. OfTheHost, "Syncropel.Analyzers"]);
        }
    }

    [Theory]
    [InlineData("Syncropel.Generators")]
    [InlineData("Syncropel.Analyzers")]
    public void What_a_compiler_loads_asks_for_no_workspaces(string name)
    {
        using AssemblyImage image = Open(name);

        Assert.DoesNotContain(image.References, static one => one.Name.Contains("Workspaces", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Syncropel.Generators")]
    [InlineData("Syncropel.Analyzers")]
    [InlineData("Syncropel.CodeFixes")]
    public void An_assembly_of_the_slot_has_its_symbols_within_and_is_reproducible(string name)
    {
        using AssemblyImage image = Open(name);

        Assert.True(image.HasSymbols);
        Assert.True(image.IsReproducible);
    }

    private AssemblyImage Open(string name)
    {
        using PackageFile package = PackageFile.Open(feed.PathOf("Syncropel"));
        return new AssemblyImage(package.Read($"analyzers/dotnet/roslyn{Built.RoslynVersion.ToString(2)}/cs/{name}.dll"));
    }
}
