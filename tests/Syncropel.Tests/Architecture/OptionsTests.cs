using System.Reflection;
using System.Runtime.CompilerServices;
using Syncropel.Synapse;
using Syncropel.Testing;

namespace Syncropel.Tests.Architecture;

/// <summary>Options are records that nothing changes once they are made, so that whoever holds them can rely on them.</summary>
public class OptionsTests
{
    private static readonly Assembly[] Shipped =
        [typeof(SyncropelClient).Assembly, typeof(CanonicalIR).Assembly, typeof(MockKernel).Assembly];

    public static TheoryData<Type> Options =>
        [.. Shipped.SelectMany(static one => one.GetExportedTypes()).Where(static type => type.Name.EndsWith("Options", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Options))]
    public void Options_are_sealed_records_whose_properties_are_set_once(Type options)
    {
        Assert.True(options.IsSealed, $"{options} is not sealed");
        Assert.NotNull(options.GetMethod("<Clone>$"));
        Assert.All(options.GetProperties(), property => Assert.True(
            property.SetMethod is null || IsInitOnly(property.SetMethod), $"{options.Name}.{property.Name} can be set later"));
        Assert.Empty(options.GetFields(BindingFlags.Public | BindingFlags.Instance));
    }

    [Fact]
    public void There_are_options() => Assert.Contains(typeof(SyncropelClientOptions), Options.Select(static row => row.Data));

    [Fact]
    public void What_a_caller_changes_in_a_list_that_was_given_changes_nothing()
    {
        List<RecordId> parents = [RecordId.Compute("a"u8)];
        var options = new EmitOptions { Parents = parents };

        parents.Clear();

        Assert.Single(options.Parents!);
    }

    private static bool IsInitOnly(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
