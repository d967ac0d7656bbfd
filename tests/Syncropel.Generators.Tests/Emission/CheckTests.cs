using Syncropel.Generators.Model;
using Syncropel.Generators.Tests.Harness;
using static Syncropel.Generators.Tests.Emission.Models;

namespace Syncropel.Generators.Tests.Emission;

/// <summary>Checks over JSON: they are held against a value after the typed ones, and only if those found nothing.</summary>
public class CheckTests
{
    [Fact]
    public void A_value_is_held_against_its_check_when_the_typed_ones_found_nothing()
    {
        StringType text = new() { MaxLength = 3, Check = "NotAbc" };
        BodyProbe probe = Load(Kind(Required("m", text), Optional("l", ListOf(text))) with { Checks = List(Refuses("NotAbc", "\"abc\"")) });

        Assert.Empty(probe.Violations("\"m\":\"abd\",\"l\":[\"x\"]"));
        Assert.Equal(["$.m not", "$.l[1] not"], probe.Violations("\"m\":\"abc\",\"l\":[\"x\",\"abc\"]"));
        Assert.Equal(["$.m maxLength"], probe.Violations("\"m\":\"abcd\""));
    }

    [Fact]
    public void One_member_at_fault_does_not_keep_the_next_from_its_check()
    {
        StringType text = new() { MaxLength = 3, Check = "NotAbc" };
        BodyProbe probe = Load(Kind(Required("a", text), Required("b", text)) with { Checks = List(Refuses("NotAbc", "\"abc\"")) });

        Assert.Equal(["$.a maxLength", "$.b not"], probe.Violations("\"a\":\"abcd\",\"b\":\"abc\""));
    }

    [Theory]
    [InlineData("\"m\":null", "$.m not")]
    [InlineData("\"m\":5,\"o\":null", "$.o not")]
    [InlineData("\"m\":5,\"l\":[1,null]", "$.l[1] not")]
    public void Null_is_JSON_too(string members, string violation)
    {
        IntegerType integer = new() { IsNullable = true, Check = "NotNull" };
        KindModel kind = Kind(Required("m", integer), Optional("o", integer), Optional("l", ListOf(integer)));
        BodyProbe probe = Load(kind with { Checks = List(Refuses("NotNull", "null")) });

        Assert.Equal([violation], probe.Violations(members));
        Assert.Empty(probe.Violations("\"m\":5,\"o\":6,\"l\":[7]"));
    }

    [Fact]
    public void JSON_without_a_type_is_held_against_its_check()
    {
        RawType raw = new() { Check = "NotOne" };
        BodyProbe probe = Load(
            Kind(Required("m", raw), Optional("o", raw), Optional("l", MapOf(raw))) with { Checks = List(Refuses("NotOne", "1")) });

        Assert.Empty(probe.Violations("\"m\":2,\"o\":null,\"l\":{\"a\":[1]}"));
        Assert.Equal(["$.m not", "$.o not", "$.l.a not"], probe.Violations("\"m\":1.0,\"o\":1,\"l\":{\"a\":1}"));
    }

    [Fact]
    public void Every_type_is_written_as_JSON_for_its_check()
    {
        (TypeModel Type, string Json)[] types =
        [
            (new BooleanType(), "true"),
            (new NumberType(), "0.5"),
            (new DecimalType(), "1.5"),
            (new FormattedType(StringFormat.Date), "\"2026-11-20\""),
            (new EnumType("EValue", List(new EnumValue("a", "A"))), "\"a\""),
            (ListOf(Integer with { IsNullable = true }), "[1,null]"),
            (MapOf(ListOf(Text)), "{\"a\":[\"b\"]}"),
            (Tuple(("A", Integer), ("B", Text with { IsNullable = true })), "[1,null]"),
            (new OneOrManyType(Text, ListOf(Text)), "[\"a\"]"),
            (new FreeObjectType(null, null), "{\"a\":1}"),
            (new ObjectType(Object("OValue", Optional("a", Integer))), "{\"a\":1}"),
            (new KindType("core.test"), "{}"),
        ];
        MemberModel[] members = [.. types.Select((pair, i) => Optional($"m{i}", pair.Type with { Check = $"C{i}" }))];
        NamedCheck[] checks = [.. types.Select((pair, i) => Refuses($"C{i}", pair.Json))];
        BodyProbe probe = Load(Kind(members) with { Checks = List(checks) });

        Assert.All(types.Select((pair, i) => (i, pair.Json)), item =>
            Assert.Equal([$"$.m{item.i} not"], probe.Violations($"\"m{item.i}\":{item.Json}")));
    }

    [Fact]
    public void An_object_is_held_against_its_own_check_and_its_type_s()
    {
        ObjectModel nested = Object("OValue", Optional("a", Integer with { Minimum = 0 })) with { Check = "NotOne" };
        BodyProbe probe = Load(Kind(Required("o", new ObjectType(nested) { Check = "NotTwo" })) with
        {
            Checks = List(Refuses("NotOne", "{\"a\":1}"), Refuses("NotTwo", "{\"a\":2}")),
        });

        Assert.Empty(probe.Violations("\"o\":{\"a\":3}"));
        Assert.Equal(["$.o not"], probe.Violations("\"o\":{\"a\":1}"));
        Assert.Equal(["$.o not"], probe.Violations("\"o\":{\"a\":2}"));
        Assert.Equal(["$.o.a minimum"], probe.Violations("\"o\":{\"a\":-1}"));
    }

    [Fact]
    public void A_body_is_held_against_its_check_with_its_kind_and_without_references()
    {
        KindModel kind = Kind(Optional("a", Integer with { Minimum = 0 }));
        BodyProbe probe = Load(kind with
        {
            Body = kind.Body with { Check = "NotOne" },
            Checks = List(Refuses("NotOne", "{\"a\":1,\"kind\":\"core.test\"}")),
        });

        Assert.Equal(["$ not"], probe.Violations("\"a\":1"));
        Assert.Equal(["$ not"], probe.Violations("\"a\":1,\"_refs\":[{\"id\":\"x:1\",\"kind\":\"@x.y\"}]"));
        Assert.Equal(["$.a minimum"], probe.Violations("\"a\":-1"));
        Assert.Empty(probe.Violations("\"a\":2"));
    }

    [Fact]
    public void No_member_shadows_the_checks()
    {
        ObjectModel nested = Object("OValue", Optional("checks", Text with { Check = "NotAbc" }));
        BodyProbe probe = Load(Kind(Required("o", new ObjectType(nested))) with { Checks = List(Refuses("NotAbc", "\"abc\"")) });

        Assert.Equal(["$.o.checks not"], probe.Violations("\"o\":{\"checks\":\"abc\"}"));
    }
}
