using Syncropel.Generators.Model;
using Syncropel.Generators.Tests.Harness;
using static Syncropel.Generators.Tests.Emission.Models;

namespace Syncropel.Generators.Tests.Emission;

/// <summary>What a new body starts with, and that a body that is read does not.</summary>
public class DefaultTests
{
    private const string Maker = """
        namespace Consumer
        {
            internal static class Maker
            {
                public static object Make() => new CoreTest();
            }
        }
        """;

    /// <summary>A type, and the JSON of a default of it.</summary>
    public static TheoryData<string> Names => [.. Types.Keys];

    private static readonly EnumType Status = new("Status", List(new EnumValue("live", "Live"), new EnumValue("dead", "Dead")));

    private static readonly ObjectModel Label = Object(
        "LabelValue", Required("name", Text), Optional("year", Integer, "1999"), Optional("open", Integer with { IsNullable = true }, "7"));

    private static readonly Dictionary<string, (TypeModel Type, string Json)> Types = new()
    {
        ["string"] = (Text, "\"a\\\"\\n\""),
        ["integer"] = (Integer, "-5"),
        ["long.MinValue"] = (Integer, "-9223372036854775808"),
        ["integer written as 1e3"] = (Integer, "1e3"),
        ["int"] = (new IntegerType { IsInt32 = true }, "5"),
        ["number"] = (new NumberType(), "0.1"),
        ["decimal"] = (new DecimalType(), "1.10"),
        ["decimal with an exponent"] = (new DecimalType(), "1e-7"),
        ["boolean"] = (new BooleanType(), "true"),
        ["const"] = (Const("v1"), "\"v1\""),
        ["enum"] = (Status, "\"dead\""),
        ["date"] = (new FormattedType(StringFormat.Date), "\"2026-11-20\""),
        ["date-time"] = (new FormattedType(StringFormat.DateTime), "\"2026-11-20T12:30:00.5+02:00\""),
        ["time"] = (new FormattedType(StringFormat.Time), "\"12:30:00+02:00\""),
        ["time-local"] = (new FormattedType(StringFormat.LocalTime), "\"12:30:00\""),
        ["uuid"] = (new FormattedType(StringFormat.Uuid), "\"123e4567-e89b-12d3-a456-426614174000\""),
        ["uri"] = (new FormattedType(StringFormat.Uri), "\"https://example.org/#a\""),
        ["list"] = (ListOf(Text with { IsNullable = true }), "[\"a\",null]"),
        ["empty list"] = (ListOf(Text), "[]"),
        ["list of lists"] = (ListOf(ListOf(Integer)), "[[1],[]]"),
        ["list of enums"] = (ListOf(Status), "[\"live\"]"),
        ["map"] = (MapOf(ListOf(Integer)), "{\"b\":[1],\"a\":[]}"),
        ["tuple"] = (Tuple(("A", Text), ("B", Integer with { IsNullable = true })), "[\"a\",null]"),
        ["one or many, one"] = (new OneOrManyType(Text, ListOf(Text)), "\"a\""),
        ["one or many, many"] = (new OneOrManyType(Text, ListOf(Text)), "[\"a\",\"b\"]"),
        ["object"] = (new ObjectType(Label), "{\"name\":\"TMP\",\"x\":[1]}"),
        ["list of objects"] = (ListOf(new ObjectType(Label)), "[{\"name\":\"TMP\",\"open\":null}]"),
        ["free object"] = (new FreeObjectType(null, null), "{\"a\":{\"b\":1}}"),
        ["union"] = (new UnionType(Union("MValue", "t", Object("A", Required("t", Const("a"))))), "{\"t\":\"a\"}"),
        ["raw"] = (Raw, "{\"a\":[1.5,null]}"),
        ["raw null"] = (Raw, "null"),
        ["kind"] = (new KindType("core.test"), "{}"),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_new_body_starts_with_the_default_and_a_read_one_only_with_what_is_there(string name)
    {
        (TypeModel type, string json) = Types[name];
        TypeModel nullable = type is RawType or ConstType ? type : type with { IsNullable = true };
        MemberModel[] members = [Optional("a", type, json), Optional("b", Reference(nullable), json)];
        GeneratedAssembly assembly = Load(Maker, Kind(members));
        BodyProbe probe = assembly.BodyOf("CoreTest");

        string expected = Syncropel.Json.CanonicalJson.Canonicalize($"{{\"a\":{json},\"b\":{json},\"kind\":\"core.test\"}}");
        Assert.Equal(expected, BodyProbe.Write((IRecordBody)assembly.Call("Maker", "Make")!));
        probe.RoundTrip("");
        probe.RoundTrip($"\"b\":{json}");
        if (nullable.IsNullable) probe.RoundTrip("\"b\":null");
    }

    [Fact]
    public void A_required_member_with_a_default_need_not_be_given_but_must_be_read()
    {
        GeneratedAssembly assembly = Load(Maker, Kind(
            Required("a", Integer, "5"), Required("b", ListOf(Text), "[\"x\"]"), Required("c", Text with { IsNullable = true }, "null")));

        Assert.Equal("""{"a":5,"b":["x"],"c":null,"kind":"core.test"}""", BodyProbe.Write((IRecordBody)assembly.Call("Maker", "Make")!));
        Assert.Contains("'b' is missing", assembly.BodyOf("CoreTest").Misfit("\"a\":1,\"c\":null").Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_as_the_default_of_an_optional_member_is_there()
    {
        GeneratedAssembly assembly = Load(Maker, Kind(Optional("a", Integer with { IsNullable = true }, "null")));

        Assert.Equal("""{"a":null,"kind":"core.test"}""", BodyProbe.Write((IRecordBody)assembly.Call("Maker", "Make")!));
    }

    [Fact]
    public void A_type_whose_default_holds_the_type_itself_ends()
    {
        ObjectModel node = Object(
            "Node", Optional("next", new DeclaredType("Node", DeclaredKind.Object), "{}"), Optional("n", Integer, "1"));
        KindModel kind = Kind(Optional("root", new DeclaredType("Node", DeclaredKind.Object), "{\"next\":{\"n\":2}}"));
        GeneratedAssembly assembly = Load(
            Maker, kind with { Body = kind.Body with { Declarations = List<TypeModel>(new ObjectType(node)) } });

        Assert.Equal("""{"kind":"core.test","root":{"next":{"n":2}}}""", BodyProbe.Write((IRecordBody)assembly.Call("Maker", "Make")!));
        assembly.BodyOf("CoreTest").RoundTrip("\"root\":{}");
    }

    // A second member of a type that is declared where it stands would declare it again.
    private static TypeModel Reference(TypeModel type) => type switch
    {
        EnumType nested => new DeclaredType(nested.TypeName, DeclaredKind.Enum) { IsNullable = type.IsNullable },
        ObjectType nested => new DeclaredType(nested.Object.TypeName, DeclaredKind.Object) { IsNullable = type.IsNullable },
        UnionType nested => new DeclaredType(nested.Union.TypeName, DeclaredKind.Union) { IsNullable = type.IsNullable },
        ArrayType array => array with { Element = Reference(array.Element) },
        _ => type,
    };
}
