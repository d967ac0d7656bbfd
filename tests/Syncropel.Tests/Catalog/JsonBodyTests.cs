using System.Text.Json;
using Syncropel.Json;

namespace Syncropel.Tests.Catalog;

public sealed class JsonBodyTests
{
    private static readonly Ref Glow = Ref.MusicTrack(isrc: "USJI19810404");

    [Theory]
    [InlineData("""{"a":1,"kind":"x.y.z"}""", """{"_refs":[{"id":"isrc:USJI19810404","kind":"@music.track"}],"a":1,"kind":"x.y.z"}""")]
    [InlineData("{}", """{"_refs":[{"id":"isrc:USJI19810404","kind":"@music.track"}]}""")]
    [InlineData("""{"A":1}""", """{"A":1,"_refs":[{"id":"isrc:USJI19810404","kind":"@music.track"}]}""")]
    [InlineData(
        """{"_refs":[{"id":"b","kind":"@lib.book"}],"a":1}""",
        """{"_refs":[{"id":"b","kind":"@lib.book"},{"id":"isrc:USJI19810404","kind":"@music.track"}],"a":1}""")]
    public void References_are_added_to_those_of_the_body(string body, string expected) =>
        Assert.Equal(expected, BodyText.Write(Open(body), Glow));

    [Fact]
    public void References_that_would_push_out_others_are_refused()
    {
        JsonBody body = Open("""{"_refs":[{"id":"b","kind":"@lib.book","note":"kept"}]}""");

        Assert.Throws<CanonicalJsonException>(() => BodyText.Write(body, Glow));
        Assert.Equal("""{"_refs":[{"id":"b","kind":"@lib.book","note":"kept"}]}""", BodyText.Write(body));
    }

    [Fact]
    public void Bodies_are_equal_when_their_members_are()
    {
        Assert.Equal(Open("""{"a":1,"b":[2]}"""), Open("""{ "b": [2.0], "a": 1 }"""));
        Assert.NotEqual(Open("""{"a":1}"""), Open("""{"a":2}"""));
    }

    [Fact]
    public void Its_members_can_be_emitted_again()
    {
        RecordBody again = Open("""{"a":1,"kind":"x.y.z"}""").Members;
        Assert.Equal(JsonValueKind.Number, again.Members["a"].ValueKind);
    }

    private static JsonBody Open(string body) => ((UntypedRecord)KindCatalog.Empty.Open(BodyText.Received(body))).Body;
}
