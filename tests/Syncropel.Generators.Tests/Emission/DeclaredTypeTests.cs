using Syncropel.Generators.Model;
using Syncropel.Generators.Tests.Harness;
using static Syncropel.Generators.Tests.Emission.Models;

namespace Syncropel.Generators.Tests.Emission;

/// <summary>Types that are declared once and referred to from anywhere in the kind.</summary>
public class DeclaredTypeTests
{
    [Fact]
    public void A_tree_holds_itself()
    {
        var node = new DeclaredType("Node", DeclaredKind.Object);
        ObjectModel declared = Object("Node", Required("name", new StringType { MinLength = 1 }), Optional("children", ListOf(node)));
        KindModel kind = Kind(Required("root", node));
        BodyProbe probe = Load(kind with { Body = kind.Body with { Declarations = List<TypeModel>(new ObjectType(declared)) } });

        probe.RoundTrip("\"root\":{\"name\":\"a\",\"children\":[{\"name\":\"b\",\"children\":[]},{\"name\":\"c\"}]}");
        Assert.Equal(["$.root.children[0].name minLength"], probe.Violations("\"root\":{\"name\":\"a\",\"children\":[{\"name\":\"\"}]}"));
    }

    [Fact]
    public void Types_hold_each_other()
    {
        ObjectModel even = Object("Even", Optional("next", new DeclaredType("Odd", DeclaredKind.Object)));
        ObjectModel odd = Object("Odd", Required("next", new DeclaredType("Even", DeclaredKind.Object) { IsNullable = true }));
        KindModel kind = Kind(Required("start", new DeclaredType("Even", DeclaredKind.Object)));
        BodyProbe probe = Load(kind with
        {
            Body = kind.Body with { Declarations = List<TypeModel>(new ObjectType(even), new ObjectType(odd)) },
        });

        probe.RoundTrip("\"start\":{\"next\":{\"next\":{\"next\":{\"next\":null}}}}");
    }

    [Fact]
    public void A_type_of_a_sibling_is_reached_by_its_full_name()
    {
        EnumType status = new("StatusValue", List(new EnumValue("live", "Live"), new EnumValue("dead", "Dead")));
        ObjectModel inner = Object("InnerValue", Required("status", status));
        ObjectModel left = Object("LeftValue", Required("inner", new ObjectType(inner)));
        ObjectModel right = Object(
            "RightValue",
            Required("inner", new DeclaredType("LeftValue.InnerValue", DeclaredKind.Object)),
            Required("all", ListOf(new DeclaredType("LeftValue.InnerValue.StatusValue", DeclaredKind.Enum))));
        BodyProbe probe = Load(Kind(Required("left", new ObjectType(left)), Required("right", new ObjectType(right))));

        probe.RoundTrip(
            "\"left\":{\"inner\":{\"status\":\"live\"}},\"right\":{\"inner\":{\"status\":\"dead\"},\"all\":[\"live\",\"dead\"]}");
    }

    [Fact]
    public void Nothing_shadows_a_declared_type()
    {
        // Both records have a type of one name, and one of them a property of that name as well.
        ObjectModel shared = Object("Shared", Optional("x", Integer));
        ObjectModel other = Object("Shared", Optional("y", Integer));
        ObjectModel nested = Object(
            "NestedValue", Required("a", new DeclaredType("Shared", DeclaredKind.Object)), Required("b", new ObjectType(other)));
        ObjectModel hiding = Object(
            "HidingValue", Optional("shared", Text), Required("a", new DeclaredType("Shared", DeclaredKind.Object)));
        KindModel kind = Kind(Required("n", new ObjectType(nested)), Required("h", new ObjectType(hiding)));
        BodyProbe probe = Load(kind with { Body = kind.Body with { Declarations = List<TypeModel>(new ObjectType(shared)) } });

        IRecordBody body = probe.RoundTrip("\"n\":{\"a\":{\"x\":1},\"b\":{\"y\":2}},\"h\":{\"a\":{\"x\":3}}");
        object n = BodyProbe.Get(body, "N")!;
        Assert.NotNull(BodyProbe.Get(n, "A")!.GetType().GetProperty("X"));
        Assert.NotNull(BodyProbe.Get(n, "B")!.GetType().GetProperty("Y"));
    }

    [Fact]
    public void An_enum_that_several_members_have_is_declared_once()
    {
        EnumType status = new("Status", List(new EnumValue("live", "Live")));
        var reference = new DeclaredType("Status", DeclaredKind.Enum);
        KindModel kind = Kind(
            Required("a", reference), Optional("b", reference with { IsNullable = true }), Optional("c", MapOf(reference)));
        BodyProbe probe = Load(kind with { Body = kind.Body with { Declarations = List<TypeModel>(status) } });

        probe.RoundTrip("\"a\":\"live\",\"b\":null,\"c\":{\"x\":\"live\"}");
        Assert.Equal("$.a", probe.Misfit("\"a\":\"dead\"").Path);
    }
}
