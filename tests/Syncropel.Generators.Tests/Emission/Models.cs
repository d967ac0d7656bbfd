using Syncropel.Generators.Emission;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;
using Syncropel.Generators.Reading;
using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Emission;

/// <summary>Models made by hand, and what their code does once it is compiled as the strictest consumer would.</summary>
internal static class Models
{
    public static readonly Docs NoDocs = new(null, null, default);

    public static readonly StringType Text = new();

    public static readonly IntegerType Integer = new();

    public static readonly RawType Raw = new();

    /// <summary>The kind <c>core.test</c> with these members.</summary>
    public static KindModel Kind(params MemberModel[] members) => Kind("core.test", members);

    public static KindModel Kind(string kind, params MemberModel[] members) => new()
    {
        Kind = kind,
        Act = "Put",
        DataType = "Scalar",
        Namespace = GeneratorHarness.Namespace,
        Body = Object(CSharpNames.Pascal(kind), members),
        Refs = default,
    };

    /// <summary>An open object.</summary>
    public static ObjectModel Object(string typeName, params MemberModel[] members) => new()
    {
        TypeName = typeName,
        Docs = NoDocs,
        Members = List(members),
        IsOpen = true,
    };

    public static MemberModel Optional(string name, TypeModel type, string? start = null) => Member(name, type, false, start);

    public static MemberModel Required(string name, TypeModel type, string? start = null) => Member(name, type, true, start);

    public static ConstType Const(string text) => new(ConstKind.String, $"\"{text}\"", $"\"{text}\"");

    public static ArrayType ListOf(TypeModel element) => new(element, null, null, UniqueItems: false);

    public static MapType MapOf(TypeModel value) => new(value, null, null);

    public static TupleType Tuple(params (string Name, TypeModel Type)[] elements) =>
        new(List([.. elements.Select(static element => new TupleElement(element.Name, element.Type))]));

    public static UnionModel Union(string typeName, string discriminator, params ObjectModel[] cases) => new()
    {
        TypeName = typeName,
        Docs = NoDocs,
        Discriminator = discriminator,
        Cases = List([.. cases.Select(part => new UnionCase(
            (ConstType)part.Members.Single(member => member.JsonName == discriminator).Type, part))]),
    };

    /// <summary>A check that refuses one JSON value, under the rule <c>not</c>.</summary>
    public static NamedCheck Refuses(string name, string json) =>
        new(name, "#", new CheckModel("Not", List<CheckArgument>(
            new CheckArgument.Inner(new CheckModel("Const", List<CheckArgument>(new CheckArgument.Text(json)))))));

    public static EquatableArray<T> List<T>(params T[] items)
        where T : IEquatable<T> => EquatableArray<T>.From(items);

    /// <summary>The code of a kind that refers to others of the same assembly.</summary>
    public static string Emit(KindModel kind, params KindModel[] others)
    {
        KindLink[] links = [.. others.Select(static other => new KindLink(other.Kind, $"global::{other.Namespace}.{other.Body.TypeName}"))];
        return KindEmitter.Emit(kind, new KindLinks(List(links)));
    }

    /// <summary>Emits and compiles one kind.</summary>
    public static BodyProbe Load(KindModel kind) => Load("", kind).BodyOf(kind.Body.TypeName);

    /// <summary>Emits and compiles kinds, each of which may refer to the others, together with C# of a consumer.</summary>
    public static GeneratedAssembly Load(string csharp, params KindModel[] kinds)
    {
        string[] code = [.. kinds.Select(kind => Emit(kind, kinds))];
        return GeneratedAssembly.Load(TestCompilation.Create([.. code, csharp]));
    }

    private static MemberModel Member(string name, TypeModel type, bool isRequired, string? start) => new()
    {
        JsonName = name,
        CSharpName = CSharpNames.Pascal(name),
        Type = type,
        IsRequired = isRequired,
        Docs = NoDocs,
        Default = start,
    };
}
