using Microsoft.CodeAnalysis;
using Syncropel.Analyzers.Adapters;
using Syncropel.Analyzers.Tests.Harness;
using Syncropel.Testing.Synapse;

namespace Syncropel.Analyzers.Tests.Adapters;

/// <summary>The tables of what is impure.</summary>
public sealed class ImpureApisTests
{
    private static readonly Compilation Compilation = TestProject.Create([""], []).Compilation;

    /// <summary>The names of types in either table.</summary>
    public static TheoryData<string> Types => [.. ForbiddenTable.Types.Keys.Concat(ImpureTable.Types.Keys)];

    /// <summary>The names of members in either table.</summary>
    public static TheoryData<string> Members =>
        [.. ForbiddenTable.Members.Keys.Concat(ImpureTable.Members.Keys).Concat(ForbiddenTable.MembersByPath.Keys)];

    [Theory]
    [MemberData(nameof(Types))]
    public void All_members_of_a_type_are_impure(string name)
    {
        INamedTypeSymbol? type = Compilation.GetTypeByMetadataName(name);
        Assert.NotNull(type);
        IMethodSymbol[] methods = [.. type.GetMembers().OfType<IMethodSymbol>()];
        Assert.NotEmpty(methods);
        var apis = new ImpureApis(ConfiguredApis.None);
        Assert.All(methods, method => Assert.Equal(ImpureTable.Pure.Contains($"{name}.{method.MetadataName}"), apis.GroupOf(method) is null));
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void A_member_is_impure(string name)
    {
        int dot = name.EndsWith("..ctor", StringComparison.Ordinal) ? name.Length - 6 : name.LastIndexOf('.');
        INamedTypeSymbol? type = Compilation.GetTypeByMetadataName(name[..dot]);
        Assert.NotNull(type);
        IMethodSymbol[] methods = [.. type.GetMembers(name[(dot + 1)..]).OfType<IMethodSymbol>()];
        Assert.NotEmpty(methods);
        var apis = new ImpureApis(ConfiguredApis.None);
        bool isByPath = ForbiddenTable.MembersByPath.ContainsKey(name);
        Assert.All(methods.Where(method => !isByPath || TakesTextFirst(method)), method => Assert.NotNull(apis.GroupOf(method)));
    }

    [Fact]
    public void No_name_stands_in_both_tables()
    {
        Assert.Empty(ForbiddenTable.Types.Keys.Intersect(ImpureTable.Types.Keys));
        Assert.Empty(ForbiddenTable.Members.Keys.Intersect(ImpureTable.Members.Keys));
        Assert.Empty(ForbiddenTable.Namespaces.Keys.Intersect(ImpureTable.Namespaces.Keys));
    }

    [Theory]
    [InlineData("System.Net.Sockets.Socket", "network")]
    [InlineData("System.Net.NetworkInformation.Ping", "network")]
    [InlineData("System.IO.Pipes.NamedPipeServerStream", "pipes")]
    [InlineData("System.IO.MemoryMappedFiles.MemoryMappedFile", "files")]
    [InlineData("System.Data.Common.DbConnection", "database")]
    [InlineData("System.Reflection.Emit.DynamicMethod", "reflection emit")]
    [InlineData("System.Net.Sockets.SocketException", null)]
    [InlineData("System.Net.WebUtility", null)]
    [InlineData("System.IO.MemoryStream", null)]
    [InlineData("System.Text.StringBuilder", null)]
    public void What_stands_in_a_namespace_is_impure(string name, string? group)
    {
        var apis = new ImpureApis(ConfiguredApis.None);
        IMethodSymbol[] methods = [.. Compilation.GetTypeByMetadataName(name)!.GetMembers().OfType<IMethodSymbol>()];
        Assert.All(methods, method => Assert.Equal(group, apis.GroupOf(method)));
    }

    private static bool TakesTextFirst(IMethodSymbol method) =>
        method.Parameters is [{ Type.SpecialType: SpecialType.System_String }, ..];
}
