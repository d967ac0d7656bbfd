using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Syncropel.Bodies;
using Syncropel.Json;

namespace Syncropel.Tests.Bodies;

public class UntypedBodyTests
{
    private static readonly Ref One = new("@a.b", "1");

    [Theory]
    [InlineData("{}", """{"kind":"core.x"}""")]
    [InlineData("""{"z":1,"a":2,"_a":3}""", """{"_a":3,"a":2,"kind":"core.x","z":1}""")]
    [InlineData("""{"kind":"core.x"}""", """{"kind":"core.x"}""")]
    [InlineData("""{"_refs":[]}""", """{"_refs":[],"kind":"core.x"}""")]
    [InlineData("""{"_refs":[{"kind":"@a.b","id":"2"}]}""", """{"_refs":[{"id":"2","kind":"@a.b"}],"kind":"core.x"}""")]
    public void The_kind_is_put_in_its_place(string body, string expected) => Assert.Equal(expected, Write(body));

    [Theory]
    [InlineData("{}", """{"_refs":[{"id":"1","kind":"@a.b"}],"kind":"core.x"}""")]
    [InlineData("""{"Z":1,"_a":2,"_refs":[],"_s":3}""", """{"Z":1,"_a":2,"_refs":[{"id":"1","kind":"@a.b"}],"_s":3,"kind":"core.x"}""")]
    [InlineData(
        """{"_refs":[{"kind":"@a.b","id":"2"},{"kind":"@a.b","id":"1"}]}""",
        """{"_refs":[{"id":"2","kind":"@a.b"},{"id":"1","kind":"@a.b"}],"kind":"core.x"}""")]
    public void References_are_merged_into_the_bodys_own(string body, string expected) => Assert.Equal(expected, Write(body, One));

    [Theory]
    [InlineData("""{"kind":"core.y"}""", "The body says its kind is \"core.y\", and the emit says \"core.x\"")]
    [InlineData("""{"kind":5}""", "The body says its kind is 5, and")]
    [InlineData("""{"_refs":{}}""", "The body's '_refs' is not an array")]
    [InlineData("""{"_refs":[1]}""", "The body's '_refs' is not an array")]
    [InlineData("""{"_refs":[{"kind":"@a.b"}]}""", "The body's '_refs' is not an array")]
    [InlineData("""{"_refs":[{"kind":"@a.b","id":"1","note":"would be lost"}]}""", "The body's '_refs' is not an array")]
    [InlineData("""{"_refs":[{"kind":"@A.b","id":"1"}]}""", "'@A.b' is not a kind")]
    public void A_body_that_contradicts_the_emit_is_refused(string body, string reason)
    {
        var error = Assert.ThrowsAny<ArgumentException>(() => Write(body));
        Assert.StartsWith(reason, error.Message, StringComparison.Ordinal);
        Assert.Equal("body", error.ParamName);
    }

    [Fact]
    public void A_body_is_made_from_whatever_JSON_there_is_and_is_its_own()
    {
        var node = new JsonObject { ["b"] = 1.50m, ["a"] = new JsonArray("é", null) };
        RecordBody body = node;
        node["b"] = 2;

        Assert.Equal("""{"a":["é",null],"b":1.5}""", body.ToString());
        Assert.Equal(body.Members, ((RecordBody)JsonSerializer.SerializeToElement(JsonNode.Parse("""{"b":1.5,"a":["é",null]}"""))).Members);
        Assert.Equal(body.Members, RecordBody.Parse("""{"b":1.5,"a":["é",null]}"""u8).Members);
        Assert.Equal(body.Members, ((RecordBody)body.Members).Members);
        Assert.Equal("{}", default(RecordBody).ToString());
    }

    [Fact]
    public void An_element_that_was_read_with_comments_is_a_body_all_the_same()
    {
        var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        using JsonDocument document = JsonDocument.Parse("""{"a": [1, /* one */ 2,], // two""" + "\n}", options);
        Assert.Equal("""{"a":[1,2]}""", RecordBody.FromJsonElement(document.RootElement).ToString());
    }

    [Fact]
    public void A_value_that_JSON_cannot_say_is_refused_and_not_changed()
    {
        JsonObject[] bodies =
        [
            new() { ["a"] = "\ud800" },
            new() { ["\udc00"] = 1 },
            new() { ["a"] = new JsonArray(new JsonObject { ["b"] = "x\ud83d" }) },
            new() { ["a"] = JsonValue.Create('\ud800') },
            new() { ["a"] = double.NaN },
            new() { ["a"] = double.PositiveInfinity },
            (JsonObject)JsonNode.Parse("""{"a":"\ud800"}""")!,
        ];
        Assert.All(bodies, static body => Assert.Throws<CanonicalJsonException>(() => RecordBody.FromJsonObject(body)));
        Assert.Contains(
            "a value has no JSON form: it is NaN, an infinity, a lone surrogate, or nested too deep",
            Assert.Throws<CanonicalJsonException>(() => RecordBody.FromJsonObject(bodies[4])).Message,
            StringComparison.Ordinal);
        Assert.Equal("{\"a\":\"\ufffd\"}", RecordBody.FromJsonObject(new JsonObject { ["a"] = "\ufffd" }).ToString());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("null")]
    public void What_is_no_object_is_no_body(string json)
    {
        Assert.Throws<CanonicalJsonException>(() => RecordBody.Parse(json));
        using JsonDocument document = JsonDocument.Parse(json);
        Assert.Throws<CanonicalJsonException>(() => RecordBody.FromJsonElement(document.RootElement));
        Assert.Throws<CanonicalJsonException>(static () => RecordBody.FromJsonElement(default));
        Assert.Throws<ArgumentNullException>(static () => RecordBody.FromJsonObject(null!));
    }

    private static string Write(string bodyJson, params ReadOnlySpan<Ref> refs)
    {
        var body = new UntypedBody("core.x", RecordBody.Parse(bodyJson));
        Assert.True(body.Validate().IsValid);
        var writer = new CanonicalJsonWriter([]);
        body.WriteBody(ref writer, refs);
        string json = Encoding.UTF8.GetString(writer.Written);
        writer.Dispose();
        return json;
    }
}
