using Syncropel.Query;

namespace Syncropel.Tests.Query.Fields;

public class ScalarFieldTests
{
    private static readonly TextField Title = new("body.title");
    private static readonly NullableTextField Label = new("body.label");
    private static readonly OrderedField<long> Year = new("body.year");
    private static readonly NullableOrderedField<long> Bpm = new("body.bpm");
    private static readonly OrderedField<int> Track = new("body.track");
    private static readonly OrderedField<double> Gain = new("body.gain");
    private static readonly OrderedField<decimal> Price = new("body.price");
    private static readonly OrderedField<DateOnly> Released = new("body.released");
    private static readonly EqualityField<bool> Live = new("body.live");
    private static readonly NullableEqualityField<bool> Remix = new("body.remix");
    private static readonly EqualityField<Guid> Uid = new("body.uid");
    private static readonly EqualityField<DateTimeOffset> Made = new("body.made");
    private static readonly EqualityField<TimeOnly> At = new("body.at");
    private static readonly UriField Home = new("body.home");
    private static readonly NullableUriField Shop = new("body.shop");
    private static readonly EqualityField<Act> Status = new("body.status", static act => act == Act.Put ? "put it" : "other");
    private static readonly NullableEqualityField<Act> Mood = new("body.mood", static act => act == Act.Put ? "put it" : "other");

    public static TheoryData<Filter, string> Documents => new()
    {
        { Title == "Glow", """{"body.title":"Glow"}""" },
        { Title != "Glow", """{"body.title":{"$ne":"Glow"}}""" },
        { Title < "G", """{"body.title":{"$lt":"G"}}""" },
        { Title <= "G", """{"body.title":{"$lte":"G"}}""" },
        { Title > "G", """{"body.title":{"$gt":"G"}}""" },
        { Title >= "G", """{"body.title":{"$gte":"G"}}""" },
        { Title.Like("G%"), """{"body.title":{"$like":"G%"}}""" },
        { Title.ILike("g%"), """{"body.title":{"$ilike":"g%"}}""" },
        { Title.In("a", "b"), """{"body.title":{"$in":["a","b"]}}""" },
        { Title.NotIn("a"), """{"body.title":{"$nin":["a"]}}""" },
        { Title.In(), """{"body.title":{"$in":[]}}""" },
        { Title.In(new List<string> { "a" }), """{"body.title":{"$in":["a"]}}""" },
        { Title.Exists(), """{"body.title":{"$exists":true}}""" },
        { Title.NotExists(), """{"body.title":{"$exists":false}}""" },
        { Label == null, """{"body.label":{"$eq":null}}""" },
        { Label != null, """{"body.label":{"$ne":null}}""" },
        { Label == "x", """{"body.label":"x"}""" },
        { Label > "x", """{"body.label":{"$gt":"x"}}""" },
        { Label.In("x", null), """{"body.label":{"$in":["x",null]}}""" },
        { Label.NotIn("x", null), """{"body.label":{"$nin":["x",null]}}""" },
        { Label.Like("%"), """{"body.label":{"$like":"%"}}""" },
        { Label.ILike("%"), """{"body.label":{"$ilike":"%"}}""" },
        { Year >= 1990, """{"body.year":{"$gte":1990}}""" },
        { Year == long.MaxValue, """{"body.year":9223372036854775807}""" },
        { Year.In(1990, 1991L), """{"body.year":{"$in":[1990,1991]}}""" },
        { Year.NotIn([1990]), """{"body.year":{"$nin":[1990]}}""" },
        { Bpm == null, """{"body.bpm":{"$eq":null}}""" },
        { Bpm != null, """{"body.bpm":{"$ne":null}}""" },
        { Bpm == (long?)null, """{"body.bpm":{"$eq":null}}""" },
        { Bpm == 120, """{"body.bpm":120}""" },
        { Bpm < 120, """{"body.bpm":{"$lt":120}}""" },
        { Bpm.In(120, null), """{"body.bpm":{"$in":[120,null]}}""" },
        { Bpm.In(new List<long> { 1 }), """{"body.bpm":{"$in":[1]}}""" },
        { Bpm.NotIn(120, null), """{"body.bpm":{"$nin":[120,null]}}""" },
        { Track <= 3, """{"body.track":{"$lte":3}}""" },
        { Gain > 1, """{"body.gain":{"$gt":1}}""" },
        { Gain == -0.5, """{"body.gain":-0.5}""" },
        { Price == 1.50m, """{"body.price":1.5}""" },
        { Price == 10, """{"body.price":10}""" },
        { Price == 0.1m, """{"body.price":0.1}""" },
        { Price == -0.0m, """{"body.price":0}""" },
        { Price == 9007199254740993m, """{"body.price":9007199254740993}""" },
        { Price == 1.0000000000000000000000000001m, """{"body.price":1.0000000000000000000000000001}""" },
        { Released < new DateOnly(1990, 2, 1), """{"body.released":{"$lt":"1990-02-01"}}""" },
        { Live == true, """{"body.live":true}""" },
        { Live != false, """{"body.live":{"$ne":false}}""" },
        { Remix == null, """{"body.remix":{"$eq":null}}""" },
        { Remix.In(true, null), """{"body.remix":{"$in":[true,null]}}""" },
        { Remix.NotIn(true), """{"body.remix":{"$nin":[true]}}""" },
        { Uid == new Guid("123E4567-E89B-12D3-A456-426614174000"), """{"body.uid":"123e4567-e89b-12d3-a456-426614174000"}""" },
        {
            Made == new DateTimeOffset(2026, 11, 20, 12, 30, 0, 500, TimeSpan.FromHours(2)),
            """{"body.made":"2026-11-20T12:30:00.5+02:00"}"""
        },
        { Made != new DateTimeOffset(2026, 11, 20, 12, 30, 0, TimeSpan.Zero), """{"body.made":{"$ne":"2026-11-20T12:30:00Z"}}""" },
        { At == new TimeOnly(12, 30), """{"body.at":"12:30:00"}""" },
        { Home == new Uri("HTTPS://Example.org"), """{"body.home":"HTTPS://Example.org"}""" },
        { Home.Like("https:%"), """{"body.home":{"$like":"https:%"}}""" },
        { Home.ILike("https:%"), """{"body.home":{"$ilike":"https:%"}}""" },
        { Shop == null, """{"body.shop":{"$eq":null}}""" },
        { Shop != new Uri("urn:a:b"), """{"body.shop":{"$ne":"urn:a:b"}}""" },
        { Shop.In(new Uri("urn:a:b"), null), """{"body.shop":{"$in":["urn:a:b",null]}}""" },
        { Shop.NotIn(new Uri("urn:a:b")), """{"body.shop":{"$nin":["urn:a:b"]}}""" },
        { Shop.Like("%") & Shop.ILike("%"), """{"$and":[{"body.shop":{"$like":"%"}},{"body.shop":{"$ilike":"%"}}]}""" },
        { Status == Act.Put, """{"body.status":"put it"}""" },
        { Status.In(Act.Put, Act.Get), """{"body.status":{"$in":["put it","other"]}}""" },
        { Mood == null, """{"body.mood":{"$eq":null}}""" },
        { Mood != Act.Get, """{"body.mood":{"$ne":"other"}}""" },
        // & binds before |, and ! before both, as everywhere in C#; comparisons bind before all of them
        { Year >= 1990 & Title.Like("G%"), """{"body.title":{"$like":"G%"},"body.year":{"$gte":1990}}""" },
        {
            Live == true | Year > 1 & Gain < 2,
            """{"$or":[{"body.live":true},{"body.gain":{"$lt":2},"body.year":{"$gt":1}}]}"""
        },
        { !(Live == true) & Year > 1, """{"$not":{"body.live":true},"body.year":{"$gt":1}}""" },
        { !(Live == true | Year > 1), """{"$not":{"$or":[{"body.live":true},{"body.year":{"$gt":1}}]}}""" },
        { Year >= 1990 & Year < 2000, """{"$and":[{"body.year":{"$gte":1990}},{"body.year":{"$lt":2000}}]}""" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_comparison_prints_as_the_query_document_has_it(Filter filter, string expected) =>
        Assert.Equal(expected, filter.ToString());

    [Fact]
    public void A_field_is_equal_to_another_of_its_type_at_its_path()
    {
        Assert.Equal(new TextField("body.title"), Title);
        Assert.Equal(new TextField("body.title").GetHashCode(), Title.GetHashCode());
        Assert.NotEqual(new TextField("body.other"), Title);
        Assert.False(Title.Equals(new NullableTextField("body.title")));
        Assert.False(Title.Equals("body.title"));
        Assert.Equal("body.title", Title.Path);
        Assert.Equal("body.title", Title.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("title")]
    [InlineData("body")]
    [InlineData("body.a b")]
    public void A_path_that_is_none_is_refused_at_once(string path) =>
        Assert.Contains($"'{path}'", Assert.Throws<ArgumentException>(() => new TextField(path)).Message, StringComparison.Ordinal);

    [Fact]
    public void Null_that_slips_in_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => Title == null!);
        Assert.Throws<ArgumentNullException>(() => Title < null!);
        Assert.Throws<ArgumentNullException>(() => Title.In("a", null!));
        Assert.Throws<ArgumentNullException>(() => Title.In((string[])null!));
        Assert.Throws<ArgumentNullException>(() => Title.Like(null!));
        Assert.Throws<ArgumentNullException>(() => Home == null!);
        Assert.Throws<ArgumentNullException>(() => (TextField)null! == "a");
        Assert.Throws<ArgumentNullException>(() => new EqualityField<Act>("body.a", null!));
    }

    [Fact]
    public void What_has_no_text_or_no_order_in_JSON_makes_no_field()
    {
        Assert.Throws<NotSupportedException>(() => new EqualityField<Act>("body.a"));
        Assert.Throws<NotSupportedException>(() => new NullableEqualityField<Act>("body.a"));
        Assert.Throws<NotSupportedException>(() => new OrderedField<DateTimeOffset>("body.a"));
        Assert.Throws<NotSupportedException>(() => new NullableOrderedField<TimeOnly>("body.a"));
    }

    [Fact]
    public void A_value_without_a_JSON_form_is_refused()
    {
        Assert.All([double.NaN, double.PositiveInfinity], static none => Assert.Throws<ArgumentException>(() => Gain == none));
        Assert.Throws<ArgumentException>(() => Title == "\ud83d");
    }
}
