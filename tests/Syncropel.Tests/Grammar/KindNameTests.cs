namespace Syncropel.Tests.Grammar;

public class KindNameTests
{
    [Theory]
    [InlineData("music.catalog.track", "music", "catalog", "track", null)]
    [InlineData("music.catalog.track.v2", "music", "catalog", "track", "v2")]
    [InlineData("infer.error.v1", "infer", "error", "v1", null)]
    [InlineData("core.query.v1", "core", null, "query", "v1")]
    [InlineData("core.alias", "core", null, "alias", null)]
    [InlineData("core.work.tool_call", "core", "work", "tool_call", null)]
    [InlineData("core.work.tool_call.v3", "core", "work", "tool_call", "v3")]
    [InlineData("@music.track", "@music", null, "track", null)]
    [InlineData("@music.track.v2", "@music", null, "track", "v2")]
    [InlineData("@music.v2", "@music", null, "v2", null)]
    [InlineData("@music.catalog.track", "@music", "catalog", "track", null)]
    public void A_kind_has_parts(string kind, string scope, string? category, string entity, string? version)
    {
        KindName name = KindName.Parse(kind);
        Assert.Equal((scope, category, entity, version), (name.Scope, name.Category, name.Entity, name.Version));
    }

    [Theory]
    [InlineData("@music.track", true, false)]
    [InlineData("core.alias", false, true)]
    [InlineData("@core.thread", true, false)]
    [InlineData("corer.a.b", false, false)]
    public void Whose_scope_it_is_can_be_told(string kind, bool community, bool core)
    {
        KindName name = KindName.Parse(kind);
        Assert.Equal((community, core), (name.IsCommunity, name.IsCore));
    }

    [Fact]
    public void An_invalid_kind_throws_everything_that_is_known_about_it()
    {
        var error = Assert.Throws<SyncropelKindException>(static () => KindName.Parse("music.Catalog.track"));

        Assert.Equal("music.Catalog.track", error.Kind);
        Assert.Equal(KindRule.LowerCaseSegment, error.Rule);
        Assert.Equal("Catalog", error.Segment);
        Assert.Equal(6, error.Position);
        Assert.Equal("music.catalog.track", error.Suggestion);
        Assert.Equal("kind", error.ParamName);
    }

    [Fact]
    public void ThrowIfInvalid_names_the_argument_of_its_caller()
    {
        string theirs = "Bad";
        Assert.Equal("theirs", Assert.Throws<SyncropelKindException>(() => KindName.ThrowIfInvalid(theirs)).ParamName);
        Assert.Equal("theirs", Assert.Throws<ArgumentNullException>(() => KindName.ThrowIfInvalid(null!, "theirs")).ParamName);
        KindName.ThrowIfInvalid("core.alias");
    }

    [Fact]
    public void TryParse_says_no_without_throwing()
    {
        Assert.False(KindName.TryParse(null, out KindName? none));
        Assert.Null(none);
        Assert.False(KindName.TryParse("music", out _));
        Assert.True(KindName.TryParse("core.alias", out KindName? alias));
        Assert.Equal("core.alias", alias.ToString());
    }

    [Fact]
    public void Kinds_are_equal_when_their_texts_are()
    {
        KindName one = KindName.Parse("core.alias"), same = KindName.Parse("core." + "alias"), other = KindName.Parse("core.alias.v1");

        Assert.True(one == same && one.Equals((object)same) && one.GetHashCode() == same.GetHashCode());
        Assert.True(one != other && !one.Equals(other) && !one.Equals(null) && one != null);
        Assert.True((KindName?)null == null);
    }
}
