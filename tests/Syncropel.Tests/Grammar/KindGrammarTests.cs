using Syncropel.Grammar;

namespace Syncropel.Tests.Grammar;

public class KindGrammarTests
{
    [Theory]
    [InlineData("music.catalog.track")]
    [InlineData("music.catalog.track.v2")]
    [InlineData("music.catalog.track.v10")]
    [InlineData("@music.track")]
    [InlineData("@music.track.v2")]
    [InlineData("@music.catalog.track")]
    [InlineData("@music.catalog.track.v1")]
    [InlineData("core.alias")]
    [InlineData("core.work.tool_call")]
    [InlineData("core.query.v1")]
    [InlineData("syncropel.dispatch.stream_event.v1")]
    [InlineData("infer.error.v1")]
    [InlineData("a.b.c")]
    [InlineData("a1_.b_2.c__")]
    [InlineData("corer.catalog.track")]
    public void A_kind_that_follows_the_grammar_is_valid(string kind) => Assert.Null(KindGrammar.Check(kind));

    [Theory]
    [InlineData("", KindRule.NotEmpty, "", 0, null)]
    [InlineData("music.track_imported", KindRule.EnoughSegments, "music", 0, null)]
    [InlineData("corer.alias", KindRule.EnoughSegments, "corer", 0, null)]
    [InlineData("core", KindRule.EnoughSegments, "core", 0, null)]
    [InlineData("@music", KindRule.EnoughSegments, "@music", 0, null)]
    [InlineData("@", KindRule.NoEmptySegment, "@", 0, null)]
    [InlineData("@.track", KindRule.NoEmptySegment, "@", 0, null)]
    [InlineData(".", KindRule.NoEmptySegment, "", 0, null)]
    [InlineData("music..track", KindRule.NoEmptySegment, "", 6, null)]
    [InlineData(".music.catalog.track", KindRule.NoEmptySegment, "", 0, "music.catalog.track")]
    [InlineData("music.catalog.track.", KindRule.NoEmptySegment, "", 20, "music.catalog.track")]
    [InlineData("Music.Catalog.Track", KindRule.LowerCaseSegment, "Music", 0, "music.catalog.track")]
    [InlineData("music.catalog.TrackAlbum", KindRule.LowerCaseSegment, "TrackAlbum", 14, "music.catalog.track_album")]
    [InlineData("music.cata-log.track", KindRule.LowerCaseSegment, "cata-log", 6, "music.cata_log.track")]
    [InlineData("music.catalog.my track", KindRule.LowerCaseSegment, "my track", 14, "music.catalog.my_track")]
    [InlineData(" music.catalog.track", KindRule.LowerCaseSegment, " music", 0, "music.catalog.track")]
    [InlineData("music.catalog.2track", KindRule.LowerCaseSegment, "2track", 14, null)]
    [InlineData("music.catalog._track", KindRule.LowerCaseSegment, "_track", 14, "music.catalog.track")]
    [InlineData("müsic.catalog.track", KindRule.LowerCaseSegment, "müsic", 0, null)]
    [InlineData("音楽.music.catalog.track", KindRule.LowerCaseSegment, "音楽", 0, null)]
    [InlineData("!.music.catalog.track", KindRule.LowerCaseSegment, "!", 0, null)]
    [InlineData("music.@catalog.track", KindRule.AtSignOnlyOnScope, "@catalog", 6, "music.catalog.track")]
    [InlineData("@@music.track", KindRule.LowerCaseSegment, "@@music", 0, "@music.track")]
    [InlineData("music.catalog.track.foo", KindRule.FourthSegmentIsVersion, "foo", 20, "music.catalog.track_foo")]
    [InlineData("music.catalog.track.v0", KindRule.FourthSegmentIsVersion, "v0", 20, "music.catalog.track_v0")]
    [InlineData("music.catalog.track.v02", KindRule.FourthSegmentIsVersion, "v02", 20, "music.catalog.track.v2")]
    [InlineData("music.catalog.track.version2", KindRule.FourthSegmentIsVersion, "version2", 20, "music.catalog.track.v2")]
    [InlineData("music.catalog.track.2", KindRule.LowerCaseSegment, "2", 20, "music.catalog.track.v2")]
    [InlineData("@music.track.V2", KindRule.LowerCaseSegment, "V2", 13, "@music.track.v2")]
    [InlineData("music.catalog.track.v2.foo", KindRule.AtMostFourSegments, "foo", 23, "music.catalog.track_foo.v2")]
    [InlineData("music.catalog.track.v", KindRule.FourthSegmentIsVersion, "v", 20, "music.catalog.track_v")]
    [InlineData("music.catalog.track.Version2", KindRule.LowerCaseSegment, "Version2", 20, "music.catalog.track.v2")]
    [InlineData("music.catalog.track. version2", KindRule.LowerCaseSegment, " version2", 20, "music.catalog.track.v2")]
    [InlineData("music.catalog.track.version_2", KindRule.FourthSegmentIsVersion, "version_2", 20, "music.catalog.track.v2")]
    [InlineData("music.catalog.track.version-2", KindRule.LowerCaseSegment, "version-2", 20, "music.catalog.track.v2")]
    [InlineData("music.catalog.track.version 2", KindRule.LowerCaseSegment, "version 2", 20, "music.catalog.track.v2")]
    [InlineData("music.catalog.jaZz", KindRule.LowerCaseSegment, "jaZz", 14, "music.catalog.ja_zz")]
    [InlineData("music.catalog.tool_Call", KindRule.LowerCaseSegment, "tool_Call", 14, "music.catalog.tool_call")]
    [InlineData("music.catalog.a/b", KindRule.LowerCaseSegment, "a/b", 14, "music.catalog.a_b")]
    [InlineData("music.catalog.a:b", KindRule.LowerCaseSegment, "a:b", 14, "music.catalog.a_b")]
    [InlineData("music.catalog.a{b", KindRule.LowerCaseSegment, "a{b", 14, "music.catalog.ab")]
    [InlineData("music.catalog.a[b", KindRule.LowerCaseSegment, "a[b", 14, "music.catalog.ab")]
    [InlineData("music.catalog.a~b", KindRule.LowerCaseSegment, "a~b", 14, "music.catalog.ab")]
    [InlineData("music.catalog.a\u007fb", KindRule.LowerCaseSegment, "a\u007fb", 14, null)]
    [InlineData("@music.a.b.c.d", KindRule.AtMostFourSegments, "d", 13, "@music.a.b_c_d")]
    public void A_kind_that_breaks_a_rule_names_it_its_place_and_the_nearest_valid_one(
        string kind, KindRule rule, string segment, int position, string? suggestion)
    {
        KindViolation? violation = KindGrammar.Check(kind);

        Assert.NotNull(violation);
        Assert.Equal((rule, segment, position, suggestion), (violation.Rule, violation.Segment, violation.Position, violation.Suggestion));
        Assert.Equal(segment, kind.Substring(position, segment.Length));
        Assert.Contains($"'{kind}' is not a kind: ", violation.Message, StringComparison.Ordinal);
        Assert.EndsWith(suggestion is null ? "." : $". Did you mean '{suggestion}'?", violation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_has_at_most_255_bytes()
    {
        string longest = "music.catalog." + new string('a', 241);

        Assert.Null(KindGrammar.Check(longest));
        KindViolation? violation = KindGrammar.Check(longest + "a");
        Assert.Equal(KindRule.AtMost255Bytes, violation?.Rule);
        Assert.Contains("it has 256 bytes, and a kind has at most 255", violation!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_limit_counts_bytes_and_not_characters() =>
        Assert.Equal(KindRule.AtMost255Bytes, KindGrammar.Check("music.catalog." + new string('é', 121))?.Rule);

    [Fact]
    public void The_message_for_a_very_long_kind_is_short() =>
        Assert.InRange(KindGrammar.Check(new string('\ud83d', 39) + new string('x', 10_000))!.Message.Length, 40, 200);

    [Fact]
    public void A_kind_of_the_greatest_length_is_shown_and_mended_and_of_a_longer_one_the_beginning_is_shown()
    {
        string longest = "music.catalog.A" + new string('a', 240);

        KindViolation whole = KindGrammar.Check(longest)!;
        string cut = KindGrammar.Check(longest + "a")!.Message;
        string beforePair = KindGrammar.Check(new string('a', 39) + "\ud83d\ude00" + new string('a', 300))!.Message;

        Assert.Equal(longest.ToLowerInvariant(), whole.Suggestion);
        Assert.StartsWith($"'{longest}' is not a kind: ", whole.Message, StringComparison.Ordinal);
        Assert.StartsWith($"'{longest[..40]}…' is not a kind: ", cut, StringComparison.Ordinal);
        Assert.StartsWith($"'{new string('a', 39)}…' is not a kind: ", beforePair, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scope_of_a_community_begins_with_an_at_sign()
    {
        Assert.True(KindGrammar.IsCommunity("@music"));
        Assert.True(KindGrammar.IsCommunity("@"));
        Assert.False(KindGrammar.IsCommunity("music"));
        Assert.False(KindGrammar.IsCommunity(""));
    }

    [Theory]
    [InlineData("", "'' is not a kind: a kind is not empty; write scope.category.entity, such as music.catalog.track.")]
    [InlineData(".music.track", "it starts with an empty segment; each segment is a lower-case name")]
    [InlineData("music..track", "a segment is empty; each segment is a lower-case name")]
    [InlineData("@.track", "no name follows '@'; each segment is a lower-case name")]
    [InlineData("music.@catalog.track", "segment '@catalog' starts with '@', which only the scope may")]
    [InlineData("Music.catalog.track", "segment 'Music' has upper-case 'M' at its start; ")]
    [InlineData("aA.c.d", "has upper-case 'A'; ")]
    [InlineData("aZ.c.d", "has upper-case 'Z'; ")]
    [InlineData("a[.c.d", "has '['; ")]
    [InlineData("aB.c.d", "; a segment is a lower-case letter, then lower-case letters, digits and '_'.")]
    [InlineData("a.b.c.d.e", "segment 'e' is number 5 of 5; a kind is scope.category.entity and perhaps a version")]
    [InlineData("a.b.c.d", "segment 'd' stands where only a version may: v1, v2, … without a leading zero")]
    [InlineData("music.my track.x", "has a space; ")]
    [InlineData("music.my-track.x", "has a hyphen; ")]
    [InlineData("müsic.catalog.track", "segment 'müsic' has 'ü'; ")]
    [InlineData("music.a\u001f.x", "has the control character U+001F; ")]
    [InlineData("music.a\u007f.x", "has the control character U+007F; ")]
    [InlineData("music.a\u009f.x", "has the control character U+009F; ")]
    [InlineData("music.a\u00a0.x", "has '\u00a0'; ")]
    [InlineData("music.a\ud800\udc00.x", "has a character beyond U+FFFF; ")]
    [InlineData("music.a\ue000.x", "has '\ue000'; ")]
    [InlineData("music.catalog", "publisher scope 'music' needs 3 segments and has 2; write music.<category>.catalog")]
    [InlineData("music", "publisher scope 'music' needs 3 segments and has 1; write music.<category>.<entity>")]
    [InlineData("core", "scope 'core' needs 2 segments and has 1; write core.<entity>")]
    [InlineData("music.cat\u0001log.track", "has the control character U+0001")]
    [InlineData("music.\ud83d\ude00.track", "has a character beyond U+FFFF at its start")]
    public void The_message_says_what_would_be_right(string kind, string part) =>
        Assert.Contains(part, KindGrammar.Check(kind)!.Message, StringComparison.Ordinal);

    [Fact]
    public void Half_a_pair_of_surrogates_is_described_as_the_whole()
    {
        // Not in the table, because test runners hand rows over as UTF-8, which cannot say it.
        Assert.Contains("has a character beyond U+FFFF; ", KindGrammar.Check("music.a\udfff.x")!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Checking_a_valid_kind_allocates_nothing()
    {
        KindGrammar.Check("music.catalog.track.v2");

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++) KindGrammar.Check("music.catalog.track.v2");
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
