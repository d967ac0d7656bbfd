using System.Reflection;
using Syncropel.Query;
using Syncropel.Testing;

namespace Syncropel.Tests.Architecture;

/// <summary>The arrows of docs/architecture.md: who may know whom.</summary>
public sealed class ArrowTests
{
    private static readonly Assembly Sdk = typeof(SyncropelClient).Assembly;

    private static readonly Assembly TestingSdk = typeof(MockKernel).Assembly;

    [Fact]
    public void The_SDK_knows_the_framework_Polly_and_the_logging_abstractions()
    {
        IEnumerable<string> foreign = Referenced(Sdk).Where(static name => !name.StartsWith("System.", StringComparison.Ordinal));

        Assert.Equal(["Microsoft.Extensions.Logging.Abstractions", "Polly.Core"], foreign);
    }

    [Fact]
    public void The_testing_package_knows_the_framework_and_the_SDK()
    {
        IEnumerable<string> foreign = Referenced(TestingSdk).Where(static name => !name.StartsWith("System.", StringComparison.Ordinal));

        Assert.Equal(["Syncropel"], foreign);
    }

    [Fact]
    public void Nothing_public_can_be_inherited_by_accident()
    {
        IEnumerable<string> open = Sdk.GetExportedTypes().Concat(TestingSdk.GetExportedTypes())
            .Where(static type => type is { IsClass: true, IsSealed: false })
            .Where(static type => type != typeof(NestedField<>)) // The generated sets of fields are its heirs, in any assembly.
            .Where(static type => type.GetConstructors().Length > 0 || HasConstructorForHeirs(type))
            .Select(static type => type.FullName!);

        Assert.Empty(open);
    }

    private static IEnumerable<string> Referenced(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(static name => name.Name!).Order(StringComparer.Ordinal);

    private static bool HasConstructorForHeirs(Type type) => type
        .GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic)
        .Any(static constructor => constructor.IsFamily || constructor.IsFamilyOrAssembly);
}
