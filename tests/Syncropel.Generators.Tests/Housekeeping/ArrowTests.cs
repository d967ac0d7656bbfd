namespace Syncropel.Generators.Tests.Housekeeping;

/// <summary>What runs inside the compiler brings nothing along: a foreign assembly there fails to load in some IDE hosts.</summary>
public class ArrowTests
{
    [Fact]
    public void The_generator_knows_the_compiler_and_nothing_else()
    {
        IEnumerable<string> referenced = typeof(SyncropelGenerator).Assembly.GetReferencedAssemblies()
            .Select(static name => name.Name!).Order(StringComparer.Ordinal);

        // The compiler itself brings Immutable, Memory and Metadata, in the versions that the generator is compiled against.
        Assert.Equal(
            [
                "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable", "System.Memory",
                "System.Reflection.Metadata", "netstandard",
            ],
            referenced);
    }

    [Fact]
    public void The_generator_shows_nothing_but_itself()
    {
        IEnumerable<string> shown = typeof(SyncropelGenerator).Assembly.GetExportedTypes().Select(static type => type.Name);

        // KindRule and RefForm are the SDK's, and linked in with the grammar.
        Assert.Equal(["KindRule", "RefForm", nameof(SyncropelGenerator)], shown.Order(StringComparer.Ordinal));
    }
}
