using System.Text.Json.Nodes;

namespace Syncropel.Tests.Query;

public class FilterTests
{
    private static readonly Filter A = Filter.Eq("body.a", 1);
    private static readonly Filter B = Filter.Gt("body.b", 2);
    private static readonly Filter C = Filter.Like("body.c", "G%");

    public static TheoryData<Filter, string> Documents => new()
    {
        { Filter.Eq("thread", "music.library"), """{"thread":"music.library"}""" },
        { Filter.Eq("body.n", 9007199254740993), """{"body.n":9007199254740993}""" },
        { Filter.Eq("body.x", 1.50), """{"body.x":1.5}""" },
        { Filter.Eq("body.explicit", true), """{"body.explicit":true}""" },
        { Filter.Eq("body.gone", null), """{"body.gone":{"$eq":null}}""" },
        { Filter.Eq("body.title", "a\"b\né"), """{"body.title":"a\"b\né"}""" },
        { Filter.Ne("actor", "did:x:y"), """{"actor":{"$ne":"did:x:y"}}""" },
        { Filter.Gt("clock", 1), """{"clock":{"$gt":1}}""" },
        { Filter.Gte("clock", 1), """{"clock":{"$gte":1}}""" },
        { Filter.Lt("clock", -1), """{"clock":{"$lt":-1}}""" },
        { Filter.Lte("created_at", "2026"), """{"created_at":{"$lte":"2026"}}""" },
        { Filter.In("act", "PUT", "GET"), """{"act":{"$in":["PUT","GET"]}}""" },
        { Filter.In("body.x", 1, "1", true, null), """{"body.x":{"$in":[1,"1",true,null]}}""" },
        { Filter.In("act"), """{"act":{"$in":[]}}""" },
        { Filter.NotIn("data_type", "VOID"), """{"data_type":{"$nin":["VOID"]}}""" },
        { Filter.Like("body.title", "G%"), """{"body.title":{"$like":"G%"}}""" },
        { Filter.ILike("body.album.title", "%é"), """{"body.album.title":{"$ilike":"%é"}}""" },
        { Filter.Exists("body._refs"), """{"body._refs":{"$exists":true}}""" },
        { Filter.Exists("body.a-b_C9", exists: false), """{"body.a-b_C9":{"$exists":false}}""" },
        { B & A, """{"body.a":1,"body.b":{"$gt":2}}""" },
        { A & B & C, """{"body.a":1,"body.b":{"$gt":2},"body.c":{"$like":"G%"}}""" },
        { A & (B & C), """{"body.a":1,"body.b":{"$gt":2},"body.c":{"$like":"G%"}}""" },
        { Filter.Gte("body.y", 1990) & Filter.Lt("body.y", 2000), """{"$and":[{"body.y":{"$gte":1990}},{"body.y":{"$lt":2000}}]}""" },
        { A & B & A, """{"$and":[{"body.a":1},{"body.b":{"$gt":2}},{"body.a":1}]}""" },
        { A | B, """{"$or":[{"body.a":1},{"body.b":{"$gt":2}}]}""" },
        { A | B | C, """{"$or":[{"body.a":1},{"body.b":{"$gt":2}},{"body.c":{"$like":"G%"}}]}""" },
        { (A & B) | C, """{"$or":[{"body.a":1,"body.b":{"$gt":2}},{"body.c":{"$like":"G%"}}]}""" },
        { A & (B | C), """{"$or":[{"body.b":{"$gt":2}},{"body.c":{"$like":"G%"}}],"body.a":1}""" },
        {
            (A | B) & (B | C),
            """{"$and":[{"$or":[{"body.a":1},{"body.b":{"$gt":2}}]},{"$or":[{"body.b":{"$gt":2}},{"body.c":{"$like":"G%"}}]}]}"""
        },
        { !A, """{"$not":{"body.a":1}}""" },
        { !!A, """{"$not":{"$not":{"body.a":1}}}""" },
        { !A & !B, """{"$and":[{"$not":{"body.a":1}},{"$not":{"body.b":{"$gt":2}}}]}""" },
        { !(A & B), """{"$not":{"body.a":1,"body.b":{"$gt":2}}}""" },
        { A.And(B).Or(C).Not(), """{"$not":{"$or":[{"body.a":1,"body.b":{"$gt":2}},{"body.c":{"$like":"G%"}}]}}""" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_filter_prints_as_the_query_document_has_it(Filter filter, string expected) => Assert.Equal(expected, filter.ToString());

    [Fact]
    public void Combining_changes_neither_operand()
    {
        Filter both = A & B;
        _ = both & C;
        _ = both | C;

        Assert.Equal("""{"body.a":1,"body.b":{"$gt":2}}""", both.ToString());
    }

    [Fact]
    public void A_chain_of_a_thousand_conditions_stays_flat_and_loses_none()
    {
        Filter all = A;
        Filter any = A;
        for (int i = 1; i < 1000; i++)
        {
            all &= Filter.Ne("body.a", i);
            any |= Filter.Eq("body.a", i);
        }

        Assert.Equal(1000, JsonNode.Parse(all.ToString())!["$and"]!.AsArray().Count);
        Assert.Equal(1000, JsonNode.Parse(any.ToString())!["$or"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("title")]
    [InlineData("body")]
    [InlineData("body.")]
    [InlineData("body..a")]
    [InlineData("body.a.")]
    [InlineData("body.a b")]
    [InlineData("body.é")]
    [InlineData("body.a[0]")]
    [InlineData("Body.a")]
    [InlineData("parents")]
    [InlineData("clock ")]
    public void A_path_that_is_none_is_refused_by_name(string path)
    {
        Assert.All(
            new Func<Filter>[]
            {
                () => Filter.Eq(path, 1), () => Filter.In(path, 1), () => Filter.Like(path, "x"), () => Filter.Exists(path),
            },
            make => Assert.Contains($"'{path}'", Assert.Throws<ArgumentException>(make).Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("id")]
    [InlineData("thread")]
    [InlineData("actor")]
    [InlineData("act")]
    [InlineData("clock")]
    [InlineData("data_type")]
    [InlineData("namespace")]
    [InlineData("created_at")]
    [InlineData("body.a")]
    [InlineData("body.A-1._refs.0")]
    public void A_path_of_the_protocol_is_accepted(string path) => Assert.Equal($$"""{"{{path}}":1}""", Filter.Eq(path, 1).ToString());

    [Fact]
    public void A_value_without_a_JSON_form_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Filter.Eq("body.a", double.NaN));
        Assert.Throws<ArgumentException>(() => Filter.Eq("body.a", double.PositiveInfinity));
        Assert.Throws<ArgumentException>(() => Filter.Eq("body.a", "\ud83d"));
        Assert.Throws<ArgumentNullException>(() => Filter.Like("body.a", null!));
        Assert.Throws<ArgumentNullException>(() => A & null!);
    }

    [Fact]
    public void Values_are_equal_when_their_JSON_is()
    {
        FilterValue one = 1L;
        FilterValue number = 1.0;
        FilterValue text = "1";

        Assert.Equal(one, number);
        Assert.True(one == number && one != text);
        Assert.Equal(one.GetHashCode(), number.GetHashCode());
        Assert.True(default(FilterValue).IsNull);
        Assert.Equal("null", default(FilterValue).ToString());
    }
}
