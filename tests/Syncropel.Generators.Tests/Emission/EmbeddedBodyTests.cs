using Syncropel.Generators.Model;
using Syncropel.Generators.Tests.Harness;
using static Syncropel.Generators.Tests.Emission.Models;

namespace Syncropel.Generators.Tests.Emission;

/// <summary>Bodies of kinds that stand within other bodies.</summary>
public class EmbeddedBodyTests
{
    private static readonly KindModel Track = Kind("music.catalog.track", Required("title", new StringType { MinLength = 1 }));

    private static readonly KindModel Closed = Closing(Kind("music.catalog.label", Optional("name", Text)));

    private static readonly KindModel Typed = Typing(Kind("music.catalog.count", Optional("name", Text)));

    private static readonly KindModel Album = Kind(
        Optional("track", new KindType("music.catalog.track")),
        Optional("tracks", ListOf(new KindType("music.catalog.track") { IsNullable = true })),
        Optional("label", new KindType("music.catalog.label")),
        Optional("count", new KindType("music.catalog.count")),
        Optional("self", new KindType("core.test")));

    private static GeneratedAssembly LoadAll() => Load("", Album, Track, Closed, Typed);

    [Theory]
    [InlineData("\"track\":{\"title\":\"a\",\"x\":1}")]
    [InlineData("\"tracks\":[null,{\"title\":\"a\"}]")]
    [InlineData("\"track\":{\"kind\":\"music.catalog.track\",\"title\":\"a\"}")]
    [InlineData("\"track\":{\"kind\":\"something.else\",\"title\":\"a\"}")]
    [InlineData("\"track\":{\"_refs\":[{\"kind\":\"@x.y\"}],\"title\":\"a\"}")]
    [InlineData("\"self\":{\"self\":{\"track\":{\"title\":\"a\"}}}")]
    [InlineData("\"label\":{\"name\":\"TMP\"},\"count\":{\"a\":1}")]
    public void An_open_body_comes_back_as_it_was(string members)
    {
        BodyProbe probe = LoadAll().BodyOf("CoreTest");
        probe.RoundTrip(members);
        Assert.Empty(probe.Violations(members));
    }

    [Fact]
    public void A_body_within_another_is_held_against_its_schema()
    {
        BodyProbe probe = LoadAll().BodyOf("CoreTest");
        Assert.Equal(
            ["$.track.title minLength", "$.tracks[1].title minLength", "$.self.track.title minLength"],
            probe.Violations("\"track\":{\"title\":\"\"},\"tracks\":[null,{\"title\":\"\"}],\"self\":{\"track\":{\"title\":\"\"}}"));
        Assert.Equal("$.track", probe.Misfit("\"track\":{}").Path);
    }

    [Theory]
    [InlineData("label", "music.catalog.label", """{"kind":"core.test","label":{"name":"a"}}""")]
    [InlineData("count", "music.catalog.count", """{"count":{"name":"a"},"kind":"core.test"}""")]
    public void A_closed_body_accepts_its_own_kind_and_drops_it(string member, string kind, string written)
    {
        BodyProbe probe = LoadAll().BodyOf("CoreTest");
        IRecordBody body = probe.Read($"{{\"kind\":\"core.test\",\"{member}\":{{\"kind\":\"{kind}\",\"name\":\"a\"}}}}");

        Assert.Equal(written, BodyProbe.Write(body));
        Assert.Equal($"$.{member}.kind", probe.Misfit($"\"{member}\":{{\"kind\":\"core.other\"}}").Path);
        Assert.Equal($"$.{member}._refs", probe.Misfit($"\"{member}\":{{\"_refs\":[]}}").Path);
    }

    [Fact]
    public void A_body_that_was_within_another_can_be_emitted_with_its_own_kind_but_no_other()
    {
        BodyProbe probe = LoadAll().BodyOf("CoreTest");
        IRecordBody Embedded(string kind) => (IRecordBody)BodyProbe.Get(
            probe.RoundTrip($"\"track\":{{\"a\":1,\"kind\":\"{kind}\",\"title\":\"a\",\"z\":2}}"), "Track")!;

        IRecordBody own = Embedded("music.catalog.track");
        Assert.Empty(BodyProbe.Violations(own));
        Assert.Equal("""{"a":1,"kind":"music.catalog.track","title":"a","z":2}""", BodyProbe.Write(own));
        Assert.Equal(
            """{"_refs":[{"id":"b","kind":"@a.b"}],"a":1,"kind":"music.catalog.track","title":"a","z":2}""",
            BodyProbe.Write(own, new Ref("@a.b", "b")));

        IRecordBody other = Embedded("music.catalog.album");
        Assert.Equal(["$ additionalProperties"], BodyProbe.Violations(other));
        Assert.Throws<Syncropel.Json.CanonicalJsonException>(() => BodyProbe.Write(other));
    }

    [Fact]
    public void References_of_a_body_that_was_within_another_keep_it_from_being_emitted()
    {
        BodyProbe probe = LoadAll().BodyOf("CoreTest");
        var track = (IRecordBody)BodyProbe.Get(probe.RoundTrip("\"track\":{\"_refs\":[],\"title\":\"a\"}"), "Track")!;

        Assert.Equal(["$ additionalProperties"], BodyProbe.Violations(track));
    }

    [Fact]
    public void A_body_within_another_is_held_against_the_check_of_its_kind()
    {
        KindModel track = Track with
        {
            Body = Track.Body with { Check = "NotA" },
            Checks = List(Refuses("NotA", "{\"title\":\"a\"}")),
        };
        BodyProbe probe = Load("", Album, track, Closed, Typed).BodyOf("CoreTest");

        Assert.Equal(["$.track not"], probe.Violations("\"track\":{\"title\":\"a\"}"));
        Assert.Equal(["$.track.title minLength"], probe.Violations("\"track\":{\"title\":\"\"}"));
    }

    private static KindModel Closing(KindModel kind) => kind with { Body = kind.Body with { IsOpen = false } };

    private static KindModel Typing(KindModel kind) => kind with { Body = kind.Body with { Additional = Integer } };
}
