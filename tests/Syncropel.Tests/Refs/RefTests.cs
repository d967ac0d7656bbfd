using System.Text.RegularExpressions;
using Syncropel.Refs;

namespace Syncropel.Tests.Refs;

public class RefTests
{
    [Fact]
    public void A_reference_keeps_its_kind_and_id()
    {
        var reference = new Ref("@music.track", "isrc:USJI19810404");

        Assert.Equal(("@music.track", "isrc:USJI19810404"), (reference.Kind, reference.Id));
        Assert.Equal("@music.track isrc:USJI19810404", reference.ToString());
        Assert.Equal(reference, new Ref("@music.track", "isrc:USJI19810404"));
        Assert.NotEqual(reference, new Ref("@music.track", "isrc:USJI19810405"));
    }

    [Fact]
    public void A_reference_to_nothing_is_refused()
    {
        Assert.Throws<SyncropelKindException>(static () => new Ref("@Music.track", "x"));
        Assert.Throws<ArgumentException>(static () => new Ref("@music.track", ""));
        Assert.Throws<ArgumentNullException>(static () => new Ref("@music.track", null!));
    }

    [Fact]
    public void The_default_reference_has_empty_parts() => Assert.Equal(("", ""), (default(Ref).Kind, default(Ref).Id));

    [Fact]
    public void A_part_that_has_no_normal_form_names_itself_its_reference_and_what_is_expected()
    {
        Assert.Equal("USJI19810404", RefParts.Normalize(RefForm.Isrc, "us-ji1-98-10404", "isrc", "@music.track"));
        var error = Assert.Throws<ArgumentException>(static () => RefParts.Normalize(RefForm.Isrc, "nope", "isrc", "@music.track"));
        Assert.Equal("isrc", error.ParamName);
        Assert.StartsWith("@music.track: 'nope' is no isrc: an ISRC is two letters,", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_does_not_match_its_schema_is_refused()
    {
        var digits = new Regex("^[0-9]+$");
        Assert.Equal("12", RefParts.Match(digits, "^[0-9]+$", "12", "id", "@a.b"));
        var error = Assert.Throws<ArgumentException>(() => RefParts.Match(digits, "^[0-9]+$", "x", "id", "@a.b"));
        Assert.StartsWith("@a.b: 'x' is no id: it does not match ^[0-9]+$.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_pattern_nothing_is_matched() =>
        Assert.Throws<ArgumentNullException>("pattern", static () => RefParts.Match(null!, "^x$", "x", "id", "@a.b"));

    [Fact]
    public void When_nothing_is_given_the_choices_are_named()
    {
        ArgumentException error = RefParts.NothingGiven("@music.track", "isrc, spotifyId or appleId", "isrc");
        Assert.Equal("isrc", error.ParamName);
        Assert.StartsWith(
            "@music.track: no complete id is given; give isrc, spotifyId or appleId.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_its_pattern_cannot_judge_in_time_is_refused_by_name()
    {
        var hopeless = new Regex("^(a+)+$", RegexOptions.None, TimeSpan.FromTicks(1));
        string part = new string('a', 40) + "!";

        var error = Assert.Throws<ArgumentException>(() => RefParts.Match(hopeless, "^(a+)+$", part, "isbn", "@lib.book"));

        Assert.Equal("isbn", error.ParamName);
        Assert.StartsWith($"@lib.book: '{part}' took longer than ", error.Message, StringComparison.Ordinal);
        Assert.Contains(" to hold against ^(a+)+$.", error.Message, StringComparison.Ordinal);
        Assert.IsType<RegexMatchTimeoutException>(error.InnerException);
    }
}
