using Syncropel.Query;

namespace Syncropel.Tests.Query.Fields;

public class NestedFieldTests
{
    private static readonly ScalarListField<TextField, NeverNull> Artists = new("body.artists", static path => new(path));
    private static readonly ScalarListField<NullableOrderedField<long>, MayBeNull> Takes = new("body.takes", static path => new(path));
    private static readonly ListField<AlbumSet, MayBeNull> Albums = new("body.albums", static path => new(path));
    private static readonly OneOrManyField<AlbumSet, NeverNull> Album = new("body.album", static path => new(path));
    private static readonly MapField<TextField, MayBeNull> Labels = new("body.labels", static path => new(path));
    private static readonly MemberFields<JsonField> Unknown = new("body", static path => new(path));
    private static readonly JsonField Extra = new("body.extra");

    public static TheoryData<Filter, string> Documents => new()
    {
        { Artists[0] == "Zonke", """{"body.artists.0":"Zonke"}""" },
        { Artists[12].Like("Z%"), """{"body.artists.12":{"$like":"Z%"}}""" },
        { Artists.Any == "Zonke", """{"body.artists":"Zonke"}""" },
        { Artists.Any.NotIn("Zonke"), """{"body.artists":{"$nin":["Zonke"]}}""" },
        { Artists.NotExists(), """{"body.artists":{"$exists":false}}""" },
        { Takes == null, """{"body.takes":{"$eq":null}}""" },
        { Takes != null, """{"body.takes":{"$ne":null}}""" },
        { Takes[0] == null, """{"body.takes.0":{"$eq":null}}""" },
        { Takes.Any > 3, """{"body.takes":{"$gt":3}}""" },
        { Albums[1].Title == "x", """{"body.albums.1.title":"x"}""" },
        { Albums == null, """{"body.albums":{"$eq":null}}""" },
        { Album.One.Title == "x", """{"body.album.title":"x"}""" },
        { Album[0].Title == "x", """{"body.album.0.title":"x"}""" },
        { Album.One.Exists(), """{"body.album":{"$exists":true}}""" },
        { Labels["en"] == "x", """{"body.labels.en":"x"}""" },
        { Labels["pt-BR"] > "x", """{"body.labels.pt-BR":{"$gt":"x"}}""" },
        { Labels != null, """{"body.labels":{"$ne":null}}""" },
        { Unknown["vendor_1"] == 5, """{"body.vendor_1":5}""" },
        { Extra == "x", """{"body.extra":"x"}""" },
        { Extra != 5, """{"body.extra":{"$ne":5}}""" },
        { Extra == null, """{"body.extra":{"$eq":null}}""" },
        { Extra["sizes"][0] > 1.5, """{"body.extra.sizes.0":{"$gt":1.5}}""" },
        { Extra["a"] >= 1 & Extra["a"] < "x", """{"$and":[{"body.extra.a":{"$gte":1}},{"body.extra.a":{"$lt":"x"}}]}""" },
        { Extra <= 1, """{"body.extra":{"$lte":1}}""" },
        { Extra.In(1, "x", true, null), """{"body.extra":{"$in":[1,"x",true,null]}}""" },
        { Extra.NotIn(1), """{"body.extra":{"$nin":[1]}}""" },
        { Extra.Like("a%"), """{"body.extra":{"$like":"a%"}}""" },
        { Extra.ILike("a%"), """{"body.extra":{"$ilike":"a%"}}""" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_comparison_prints_as_the_query_document_has_it(Filter filter, string expected) =>
        Assert.Equal(expected, filter.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("a b")]
    [InlineData("é")]
    [InlineData("$eq")]
    public void A_member_that_no_path_can_spell_is_refused_by_name(string name) => Assert.All(
        new Func<Field>[] { () => Labels[name], () => Unknown[name], () => Extra[name] },
        field => Assert.Contains($"'{name}'", Assert.Throws<ArgumentException>(field).Message, StringComparison.Ordinal));

    [Fact]
    public void A_negative_index_is_refused() => Assert.All(
        new Func<Field>[] { () => Artists[-1], () => Albums[-1], () => Album[-1], () => Extra[-1] },
        static field => Assert.Throws<ArgumentOutOfRangeException>(field));

    [Fact]
    public void A_field_is_equal_to_another_of_its_type_at_its_path()
    {
        Assert.Equal(Albums[0], Albums[0]);
        Assert.NotEqual(Albums[0], Albums[1]);
        Assert.Equal(Extra["a"][0], new JsonField("body.extra.a.0"));
    }

    private sealed class AlbumSet(string path) : NestedField<NeverNull>(path)
    {
        public TextField Title => new(Path + ".title");
    }
}
