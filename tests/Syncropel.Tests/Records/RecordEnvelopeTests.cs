using Syncropel.Bodies;
using Syncropel.Tests.Bodies;

namespace Syncropel.Tests.Records;

public class RecordEnvelopeTests
{
    private static readonly RecordEnvelope Envelope = new()
    {
        Act = Act.Put,
        Actor = "did:example:my-app",
        Clock = 1,
        Thread = "music.library",
    };

    private static readonly Ref Isrc = new("@music.track", "isrc:USJI19810404");

    /// <summary>
    /// Computed by Python: <c>sha256(json.dumps(record, sort_keys=True, separators=(',', ':'), ensure_ascii=False))</c>.
    /// </summary>
    private const string SeedId = "2c46113bd5208dbc969d4641a734b2ba6dccb1e1ab9a710744446ace89771d04";

    [Fact]
    public void The_seeds_record_has_the_id_that_an_independent_program_computes()
    {
        var body = new UntypedBody("music.catalog.track", RecordBody.Parse("""{"title":"Glow","artists":["Zonke"]}"""));

        Assert.Equal(
            """{"act":"PUT","actor":"did:example:my-app","body":{"_refs":[{"id":"isrc:USJI19810404","kind":"@music.track"}],"""
            + """ "artists":["Zonke"],"kind":"music.catalog.track","title":"Glow"},""".TrimStart()
            + """ "clock":1,"data_type":"SCALAR","parents":[],"thread":"music.library"}""".TrimStart(),
            Envelope.ToJson(body, [Isrc]));
        Assert.Equal(SeedId, Envelope.ComputeId(body, [Isrc]).ToString());
    }

    [Fact]
    public void A_typed_body_makes_the_same_record() =>
        Assert.Equal(SeedId, Envelope.ComputeId(new SampleTrack { Title = "Glow", Artists = ["Zonke"] }, [Isrc]).ToString());

    [Fact]
    public void A_record_with_the_extremes_of_every_field_has_the_id_that_an_independent_program_computes()
    {
        RecordEnvelope envelope = Envelope with
        {
            Clock = long.MaxValue,
            Parents = [RecordId.Parse(new string('f', 64)), default, RecordId.Parse(new string('f', 64))],
        };
        var body = new UntypedBody("core.alias", RecordBody.Parse("""{"text":"é\u0001😀\"","n":[1,null,true,-5],"_refs":[]}"""));

        Assert.Equal([default, RecordId.Parse(new string('f', 64))], envelope.Parents);
        Assert.Equal("da7dbc6ba5b3257e5f3106575ab034afcb8e142adbe65df87cb2429901d975cf", envelope.ComputeId(body).ToString());
    }

    [Fact]
    public void The_id_of_a_small_typed_record_is_computed_without_allocating()
    {
        var body = new SampleTrack { Title = "Glow", Artists = ["Zonke"], Year = 2012, Label = new("Sony \"Africa\"") };
        Ref[] refs = [Isrc, new("@music.track", "spotify:4uLU6hMCjMI75M1A2tKUQC"), Isrc];
        RecordEnvelope envelope = Envelope with { Parents = [default, RecordId.Compute([])] };
        RecordId id = envelope.ComputeId(body, refs);

        for (int i = 0; i < 100; i++) envelope.ComputeId(body, refs);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++) Assert.True(envelope.ComputeId(body, refs) == id);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_body_larger_than_the_stack_buffer_has_the_same_id_as_its_json()
    {
        var body = new SampleTrack { Title = new string('é', 100_000) };
        Assert.Equal(RecordId.Compute(System.Text.Encoding.UTF8.GetBytes(Envelope.ToJson(body))), Envelope.ComputeId(body));
    }

    [Theory]
    [InlineData(Act.Intend, "INTEND")]
    [InlineData(Act.Do, "DO")]
    [InlineData(Act.Know, "KNOW")]
    [InlineData(Act.Learn, "LEARN")]
    [InlineData(Act.Get, "GET")]
    [InlineData(Act.Put, "PUT")]
    [InlineData(Act.Call, "CALL")]
    [InlineData(Act.Map, "MAP")]
    public void An_act_has_its_name_on_the_wire(Act act, string name)
    {
        string json = (Envelope with { Act = act }).ToJson(new SampleTrack { Title = "x" });
        Assert.StartsWith($$"""{"act":"{{name}}",""", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DataType.Scalar, "SCALAR")]
    [InlineData(DataType.Formula, "FORMULA")]
    [InlineData(DataType.Distribution, "DISTRIBUTION")]
    [InlineData(DataType.Reference, "REFERENCE")]
    [InlineData(DataType.Morphism, "MORPHISM")]
    [InlineData(DataType.Void, "VOID")]
    public void A_data_type_has_its_name_on_the_wire(DataType dataType, string name)
    {
        string json = (Envelope with { DataType = dataType }).ToJson(new SampleTrack { Title = "x" });
        Assert.Contains($"\"data_type\":\"{name}\",", json, StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_record_can_have_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => Envelope with { Clock = -1 });
        Assert.Throws<ArgumentNullException>(static () => Envelope with { Actor = null! });
        Assert.Throws<ArgumentNullException>(static () => Envelope with { Thread = null! });
        Assert.Throws<ArgumentNullException>(static () => Envelope.ComputeId<SampleTrack>(null!));
        var nothing = Assert.Throws<ArgumentException>(static () => Envelope.ComputeId(new SampleTrack { Title = "x" }, [default]));
        Assert.Contains("default(Ref) refers to nothing; create it", nothing.Message, StringComparison.Ordinal);
        var error = Assert.Throws<ArgumentOutOfRangeException>(
            static () => (Envelope with { Act = (Act)8 }).ToJson(new SampleTrack { Title = "x" }));
        Assert.Contains("it is none of INTEND, DO,", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(
            static () => (Envelope with { DataType = (DataType)(-1) }).ToJson(new SampleTrack { Title = "x" }));
    }

    [Fact]
    public void Parents_that_are_null_are_none() => Assert.Empty((Envelope with { Parents = null! }).Parents);
}
