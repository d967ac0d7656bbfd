namespace Syncropel.Contract.Support;

/// <summary>Whether every skin of this assembly keeps every part of the contract.</summary>
public sealed class ContractCoverage
{
    private static readonly Type[] Types = typeof(ContractCoverage).Assembly.GetTypes();

    public static TheoryData<Type> Skins =>
        [.. Types.Where(static type => type is { IsInterface: false } && typeof(IKernelSkin).IsAssignableFrom(type))];

    [Theory]
    [MemberData(nameof(Skins))]
    public void Every_part_of_the_contract_is_tested(Type skin)
    {
        Type[] parts = [.. Types.Where(static type => type.IsAbstract && type.BaseType is { } parent && IsContract(parent))];
        HashSet<Type?> tested = [.. Types.Where(static type => !type.IsAbstract).Select(static type => type.BaseType)];

        Assert.NotEmpty(parts);
        Assert.DoesNotContain(parts, part => !tested.Contains(part.MakeGenericType(skin)));
    }

    private static bool IsContract(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KernelContract<>);
}
