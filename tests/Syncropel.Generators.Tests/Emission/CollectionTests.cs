using System.Text.Json;
using Syncropel.Generators.Model;
using Syncropel.Generators.Tests.Harness;
using static Syncropel.Generators.Tests.Emission.Models;

namespace Syncropel.Generators.Tests.Emission;

/// <summary>Maps, tuples, and members that are not declared by name.</summary>
public class CollectionTests
{
    private static readonly StringType Short = new() { MaxLength = 3, Pattern = new PatternModel("^[a-z]+$", "^[a-z]+\\z") };

    [Fact]
    public void A_map_is_read_in_any_order_and_written_in_the_canonical_one()
    {
        BodyProbe probe = Load(Kind(
            Required("m", MapOf(Integer)),
            Optional("o", MapOf(Text with { IsNullable = true }) with { IsNullable = true }),
            Optional("deep", MapOf(ListOf(MapOf(new NumberType()))))));

        IRecordBody body = probe.RoundTrip(
            "\"m\":{\"b\":2,\"\\u00e9\":3,\"a\":1},\"o\":{\"x\":null},\"deep\":{\"a\":[{\"y\":1,\"x\":0.5}]}");
        var map = (ValueMap<long>)BodyProbe.Get(body, "M")!;
        Assert.Equal(["a", "b", "é"], map.Keys);
        Assert.Equal(2, map["b"]);
        probe.RoundTrip("\"m\":{},\"o\":null");
        RecordBodyException twice = Assert.Throws<RecordBodyException>(() => probe.ReadWithoutEnvelope("{\"m\":{\"a\":1,\"a\":2}}"));
        Assert.Equal(("the key stands twice in one object", 12), (twice.Problem, twice.ByteOffset));
        Assert.Equal("$.m.a", probe.Misfit("\"m\":{\"a\":\"x\"}").Path);
    }

    [Fact]
    public void Each_value_of_a_map_is_held_against_its_schema()
    {
        BodyProbe probe = Load(Kind(Required("m", new MapType(Short, MinProperties: 1, MaxProperties: 2))));

        Assert.Empty(probe.Violations("\"m\":{\"a\":\"x\"}"));
        Assert.Equal(["$.m minProperties"], probe.Violations("\"m\":{}"));
        Assert.Equal(
            ["$.m maxProperties", "$.m['b c'] maxLength", "$.m.c pattern"],
            probe.Violations("\"m\":{\"a\":\"x\",\"c\":\"X\",\"b c\":\"long\"}"));
    }

    [Fact]
    public void A_tuple_has_its_length_and_each_element_its_type()
    {
        TupleType tuple = Tuple(("Name", Short), ("Count", Integer with { IsNullable = true }), ("Any", Raw));
        BodyProbe probe = Load(Kind(
            Required("t", tuple),
            Optional("o", tuple with { IsNullable = true }),
            Optional("l", ListOf(Tuple(("A", Integer), ("B", tuple))))));

        IRecordBody body = probe.RoundTrip("\"t\":[\"abc\",5,{}],\"o\":null,\"l\":[[1,[\"x\",null,null]]]");
        (string name, long? count, JsonElement any) = Assert.IsType<(string, long?, JsonElement)>(BodyProbe.Get(body, "T"));
        Assert.Equal(("abc", 5L, "{}"), (name, count, any.GetRawText()));
        Assert.Equal("3 elements are expected, and the array ends before", probe.Misfit("\"t\":[\"abc\",5]").Problem);
        Assert.Equal("3 elements are expected, and the array has more", probe.Misfit("\"t\":[\"abc\",5,1,2]").Problem);
        Assert.Equal("$.t[1]", probe.Misfit("\"t\":[\"abc\",\"5\",1]").Path);
        Assert.Equal(
            ["$.t[0] maxLength", "$.l[0][1][0] pattern"],
            probe.Violations("\"t\":[\"abcd\",5,1],\"l\":[[1,[\"X\",1,1]]]"));
    }

    [Fact]
    public void Two_tuples_in_one_record_do_not_get_in_each_others_way()
    {
        TupleType tuple = Tuple(("Name", Short), ("Pair", Tuple(("Name", Short with { IsNullable = true }), ("Other", ListOf(Short)))));
        BodyProbe probe = Load(Kind(Required("a", tuple), Required("b", tuple)));

        probe.RoundTrip("\"a\":[\"x\",[null,[]]],\"b\":[\"y\",[\"z\",[\"w\"]]]");
        Assert.Equal(
            ["$.a[1][0] pattern", "$.b[1][1][0] pattern"],
            probe.Violations("\"a\":[\"x\",[\"X\",[]]],\"b\":[\"y\",[null,[\"W\"]]]"));
    }

    [Theory]
    [InlineData("\"t\":[\"https://x/#a\",\"2026-11-20T12:00:00Z\",1]", "\"t\":[\"https://x/#b\",\"2026-11-20T12:00:00Z\",1]")]
    [InlineData("\"t\":[\"https://x/\",\"2026-11-20T12:00:00Z\",1]", "\"t\":[\"https://x/\",\"2026-11-20T13:00:00+01:00\",1]")]
    [InlineData("\"t\":[\"https://x/\",\"2026-11-20T12:00:00Z\",1]", "\"t\":[\"https://x/\",\"2026-11-20T12:00:00Z\",[1]]")]
    public void Tuples_are_equal_by_their_JSON(string one, string other)
    {
        var uri = new FormattedType(StringFormat.Uri);
        var time = new FormattedType(StringFormat.DateTime);
        BodyProbe probe = Load(Kind(Required("t", Tuple(("A", uri), ("B", time), ("C", Raw)))));

        Assert.Equal(probe.RoundTrip(one), probe.RoundTrip(one));
        Assert.NotEqual(probe.RoundTrip(one), probe.RoundTrip(other));
    }

    [Fact]
    public void Additional_members_have_their_type_and_stand_in_order_among_the_declared_ones()
    {
        KindModel kind = Kind(Required("m", Integer), Optional("b", Integer));
        BodyProbe probe = Load(kind with { Body = kind.Body with { Additional = Short } });

        IRecordBody body = probe.RoundTrip("\"m\":1,\"z\":\"z\",\"a\":\"a\",\"c\":\"c\",\"l\":\"l\"");
        Assert.Equal(4, ((ValueMap<string>)BodyProbe.Get(body, "AdditionalMembers")!).Count);
        probe.RoundTrip("\"m\":1,\"b\":2");
        Assert.Equal(["$.a pattern"], probe.Violations("\"m\":1,\"a\":\"A\""));
        Assert.Equal("$.a", probe.Misfit("\"m\":1,\"a\":5").Path);
        RecordBodyException twice = Assert.Throws<RecordBodyException>(() => probe.ReadWithoutEnvelope("{\"a\":\"a\",\"a\":\"a\"}"));
        Assert.Equal(("the key stands twice in one object", 9), (twice.Problem, twice.ByteOffset));
    }

    [Fact]
    public void An_additional_member_with_a_declared_name_is_a_violation()
    {
        const string CSharp = """
            namespace Consumer
            {
                internal static class Maker
                {
                    public static object Make() => new CoreTest
                    {
                        O = new() { AdditionalMembers = [new("m", 2), new("n", 1)] },
                        AdditionalMembers = new System.Collections.Generic.Dictionary<string, long> { ["o"] = 1, ["kind"] = 2 },
                    };
                }
            }
            """;
        ObjectModel nested = Object("OValue", Optional("m", Integer)) with { Additional = Integer, MinProperties = 3 };
        KindModel kind = Kind(Required("o", new ObjectType(nested)));
        var body = (IRecordBody)Load(CSharp, kind with { Body = kind.Body with { Additional = Integer } }).Call("Maker", "Make")!;

        Assert.Equal(
            ["$.o additionalProperties", "$.o minProperties", "$ additionalProperties", "$ additionalProperties"],
            BodyProbe.Violations(body));
        Assert.Throws<Syncropel.Json.CanonicalJsonException>(() => BodyProbe.Write(body));
    }
}
