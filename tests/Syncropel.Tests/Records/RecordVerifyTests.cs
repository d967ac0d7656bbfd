using System.Text.Json.Nodes;
using FsCheck.Fluent;
using Syncropel.Bodies;
using Syncropel.Tests.Bodies;
using Syncropel.Tests.Json;

namespace Syncropel.Tests.Records;

public class RecordVerifyTests
{
    private static readonly string Honest = Emit(
        """{"title":"Glow","artists":["Zonke","B"],"label":{"name":"Sony"},"note":{"deep":[{"x":1.5},null,true]}}""");

    [Fact]
    public void An_honest_record_verifies()
    {
        Record record = Record.Parse(Honest);
        Assert.True(record.VerifyId());
        Assert.Equal(record.Id, record.ComputeId());
    }

    [Theory]
    [InlineData("\"PUT\"", "\"GET\"")]
    [InlineData("did:example:my-app", "did:example:my-apq")]
    [InlineData("\"clock\":7", "\"clock\":8")]
    [InlineData("SCALAR", "VOID")]
    [InlineData("\"parents\":[", "\"parents\":[\"ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\",")]
    [InlineData("music.library", "music.librarz")]
    [InlineData("Glow", "Glou")]
    [InlineData("\"Zonke\",\"B\"", "\"B\",\"Zonke\"")]
    [InlineData("\"name\":\"Sony\"", "\"name\":\"Sony\",\"x\":0")]
    [InlineData("1.5", "1.6")]
    [InlineData("null,true", "true,null")]
    [InlineData("isrc:", "ISRC:")]
    [InlineData("\"deep\"", "\"Deep\"")]
    public void Any_change_to_what_is_hashed_is_noticed(string old, string changed)
    {
        string tampered = Honest.Replace(old, changed, StringComparison.Ordinal);
        Assert.NotEqual(Honest, tampered);
        Assert.False(Record.Parse(tampered).VerifyId());
    }

    [Fact]
    public void A_change_to_a_member_that_the_typed_view_does_not_know_is_noticed()
    {
        Record<SampleTrack> typed = Record.Parse(Honest.Replace("1.5", "1.25", StringComparison.Ordinal)).As<SampleTrack>();
        Assert.Equal("Glow", typed.Body.Title);
        Assert.False(typed.VerifyId());
    }

    [Theory]
    [InlineData("{\"act\"", "{ \"created_at\" : \"now\", \"judged_by\":null,\n\"act\"")]
    [InlineData("1.5", "15e-1")]
    [InlineData("Glow", "\\u0047low")]
    [InlineData("\"title\":\"Glow\"", "\"title\" :\t\"Glow\"")]
    [InlineData("\"id\":\"", "\"other\":{\"id\":1},\"record_id\":\"")]
    public void White_space_spelling_and_members_that_are_not_hashed_do_not_matter(string old, string changed)
    {
        // Only the id of the record itself is renamed, which stands last.
        int at = Honest.LastIndexOf(old, StringComparison.Ordinal);
        Assert.True(Record.Parse(Honest[..at] + changed + Honest[(at + old.Length)..]).VerifyId());
    }

    [Fact]
    public void The_order_and_spelling_of_members_do_not_matter() => Property.Holds(Gen.Choose(0, int.MaxValue), static seed =>
        Assert.True(Record.Parse(JsonGen.Spell(JsonNode.Parse(Honest), seed)).VerifyId()), 300);

    [Fact]
    public void Whatever_body_is_emitted_verifies_when_it_comes_back() => Property.Holds(JsonGen.Document, static document =>
    {
        string json = new JsonObject { ["it"] = document?.DeepClone() }.ToJsonString();
        Assert.True(Record.Parse(Emit(json)).VerifyId());
    });

    private static string Emit(string bodyJson)
    {
        var envelope = new RecordEnvelope
        {
            Act = Act.Put,
            Actor = "did:example:my-app",
            Clock = 7,
            Thread = "music.library",
            Parents = [RecordId.Compute([])],
        };
        var body = new UntypedBody("music.catalog.track", RecordBody.Parse(bodyJson));
        Ref[] refs = [new("@music.track", "isrc:USJI19810404")];
        return envelope.ToJson(body, refs)[..^1] + $",\"id\":\"{envelope.ComputeId(body, refs)}\"}}";
    }
}
