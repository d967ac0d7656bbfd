using System.Text;
using System.Text.Json;
using Syncropel.Json;
using Syncropel.Tests.Bodies;

namespace Syncropel.Tests.Records;

public class RecordParseTests
{
    private const string Id = "2c46113bd5208dbc969d4641a734b2ba6dccb1e1ab9a710744446ace89771d04";

    private const string Glow =
        $$"""
        {
          "object": "record", "created_at": "2026-11-20T12:30:00Z",
          "thread": "music.library", "parents": [], "id": "{{Id}}", "judged_by": null,
          "body": {"title": "Glow", "kind": "music.catalog.track", "artists": ["\u005aonke"],
                   "_refs": [{"kind": "@music.track", "id": "isrc:USJI19810404"}]},
          "clock": 1, "actor": "did:example:my-app", "act": "PUT", "data_type": "SCALAR"
        }
        """;

    [Fact]
    public void A_record_is_read_with_everything_it_has()
    {
        Record record = Record.Parse(Glow);

        Assert.Equal(RecordId.Parse(Id), record.Id);
        Assert.Equal((Act.Put, "did:example:my-app", 1L, DataType.Scalar), (record.Act, record.Actor, record.Clock, record.DataType));
        Assert.Equal(("music.library", "music.catalog.track"), (record.Thread, record.Kind));
        Assert.Empty(record.Parents);
        Assert.Null(record.JudgedBy);
        Assert.Equal([new Ref("@music.track", "isrc:USJI19810404")], record.Refs);
        Assert.Equal("Glow", record.Body.GetProperty("title").GetString());
        Assert.Equal(Glow, Encoding.UTF8.GetString(record.Json.Span));
        Assert.Equal($"{Id} PUT music.catalog.track on music.library at 1", record.ToString());
    }

    [Fact]
    public void The_json_is_the_records_own_and_not_the_callers_buffer()
    {
        byte[] buffer = Encoding.UTF8.GetBytes(Glow);
        Record record = Record.Parse(buffer);
        buffer.AsSpan().Clear();
        Assert.True(record.VerifyId());
    }

    [Theory]
    [InlineData("\"id\": \"" + Id, "\"record_id\": \"" + Id)]
    [InlineData("\"object\": \"record\"", "\"record_id\": \"" + Id + "\"")]
    [InlineData("\"id\": \"" + Id, "\"\\u0069d\": \"" + Id)]
    public void The_id_may_have_either_name_or_both(string old, string changed)
    {
        Record record = Record.Parse(Glow.Replace(old, changed, StringComparison.Ordinal));
        Assert.Equal(Id, record.Id.ToString());
        Assert.True(record.VerifyId());
    }

    [Fact]
    public void Two_names_with_two_ids_are_refused()
    {
        string other = new('0', 64);
        var error = Assert.Throws<CanonicalJsonException>(
            () => Record.Parse(Glow.Replace("\"object\": \"record\"", $"\"record_id\": \"{other}\"", StringComparison.Ordinal)));
        Assert.Contains($"'id' is {Id} and 'record_id' is {other}; a record has one id", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"clock\": 1", "\"clock\": 1.0")]
    [InlineData("\"clock\": 1", "\"clock\": -1")]
    [InlineData("\"clock\": 1", "\"clock\": \"1\"")]
    [InlineData("\"clock\": 1", "\"clock\": 9223372036854775808")]
    [InlineData("\"PUT\"", "\"put\"")]
    [InlineData("\"PUT\"", "7")]
    [InlineData("\"SCALAR\"", "\"VECTOR\"")]
    [InlineData("\"SCALAR\"", "null")]
    [InlineData("\"did:example:my-app\"", "{}")]
    [InlineData("\"music.library\"", "[]")]
    [InlineData("[],", "null,")]
    [InlineData("[],", "[1],")]
    [InlineData("[],", "[[]],")]
    [InlineData("[],", "[\"abc\"],")]
    [InlineData("\"judged_by\": null", "\"judged_by\": \"abc\"")]
    [InlineData("\"judged_by\": null", "\"judged_by\": 5")]
    [InlineData("\"" + Id + "\"", "\"2C46113bd5208dbc969d4641a734b2ba6dccb1e1ab9a710744446ace89771d04\"")]
    [InlineData("\"" + Id + "\"", "null")]
    public void A_field_of_the_wrong_sort_is_refused_by_name_at_its_value(string old, string changed)
    {
        int at = Glow.IndexOf(old, StringComparison.Ordinal);
        var error = Assert.Throws<CanonicalJsonException>(() => Record.Parse(Glow[..at] + changed + Glow[(at + old.Length)..]));

        // The offset is that of the value, or of what is wrong within it.
        Assert.InRange(error.ByteOffset ?? -1, at, at + changed.Length);
        string[] fields = ["id", "act", "actor", "clock", "data_type", "parents", "thread", "judged_by"];
        Assert.Contains(fields, name => error.Message.StartsWith($"'{name}' ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"body\": {}", "\"body\": []", "'body' is not an object")]
    [InlineData("\"act\"", "\"acts\"", "the record has no 'act'")]
    [InlineData("\"actor\"", "\"actors\"", "the record has no 'actor'")]
    [InlineData("\"body\"", "\"bodies\"", "the record has no 'body'")]
    [InlineData("\"clock\"", "\"clocks\"", "the record has no 'clock'")]
    [InlineData("\"data_type\"", "\"dataType\"", "the record has no 'data_type'")]
    [InlineData("\"parents\"", "\"Parents\"", "the record has no 'parents'")]
    [InlineData("\"thread\"", "\"threads\"", "the record has no 'thread'")]
    [InlineData("\"id\"", "\"ID\"", "the record has no 'id'")]
    [InlineData("\"clock\": 1", "\"clock\": 1, \"cl\\u006fck\": 1", "the key 'clock' stands twice in the record")]
    [InlineData("\"x\": 0", "\"x\": 0, \"x\": 0", "the key 'x' stands twice in the record")]
    [InlineData("\"x\": 0", "\"x\": [{\"y\": 0, \"y\": 0}]", "the key 'y' stands twice in one object")]
    [InlineData("\"x\": 0", "\"x\": \"\\ud800\"", "lone surrogate")]
    [InlineData("\"x\": 0", "\"\\udc00\": 0", "lone surrogate")]
    [InlineData("\"x\": 0", "\"x\": 1e999", "beyond a double")]
    [InlineData("\"x\": 0}", "\"x\": 0} ,", "after a single JSON value")]
    public void What_is_no_record_is_refused(string old, string changed, string reason)
    {
        string small =
            """{"act":"PUT","actor":"did:a:b","body": {},"clock": 1,"data_type":"SCALAR","parents":[],"thread":"t","id":"ID","x": 0}"""
                .Replace("ID", Id, StringComparison.Ordinal);
        Assert.NotNull(Record.Parse(small));

        string json = small.Replace(old, changed, StringComparison.Ordinal);
        Assert.NotEqual(small, json);
        var error = Assert.Throws<CanonicalJsonException>(() => Record.Parse(json));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.ByteOffset);
    }

    [Theory]
    [InlineData("[]", "a record is a JSON object, and StartArray found (at byte 0)")]
    [InlineData(" null", "a record is a JSON object, and Null found (at byte 1)")]
    [InlineData("", "The input does not contain any JSON tokens")]
    [InlineData("{}", "the record has no 'act' (at byte 1)")]
    public void What_is_not_even_an_object_is_refused(string json, string reason) =>
        Assert.StartsWith(reason, Assert.Throws<CanonicalJsonException>(() => Record.Parse(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_body_as_deep_as_can_be_emitted_can_be_read_back_and_verified()
    {
        string Nest(int levels) =>
            string.Concat(Enumerable.Repeat("{\"a\":", levels)) + "0" + string.Concat(Enumerable.Repeat("}", levels));
        var envelope = new RecordEnvelope { Act = Act.Put, Actor = "did:a:b", Clock = 0, Thread = "t" };
        var body = new Syncropel.Bodies.UntypedBody("core.x", RecordBody.Parse(Nest(CanonicalJson.DefaultMaxDepth)));
        string json = envelope.ToJson(body)[..^1] + $",\"id\":\"{envelope.ComputeId(body)}\"}}";

        Assert.True(Record.Parse(json).VerifyId());
        Assert.Throws<CanonicalJsonException>(() => RecordBody.Parse(Nest(CanonicalJson.DefaultMaxDepth + 1)));
    }

    [Fact]
    public void Refs_that_are_none_are_left_to_the_body()
    {
        const string Mixed = """[{"kind":"@a.b","id":"1"},5,{"kind":"@a.b"},{"kind":1,"id":"2"},{"kind":"@a.b","id":"3","note":"x"}]""";
        Record record = Record.Parse(
            Glow.Replace("""[{"kind": "@music.track", "id": "isrc:USJI19810404"}]""", Mixed, StringComparison.Ordinal));

        Assert.Equal([new Ref("@a.b", "1"), new Ref("@a.b", "3")], record.Refs);
        Assert.Equal(5, record.Body.GetProperty("_refs").GetArrayLength());
    }

    [Theory]
    [InlineData("\"kind\": \"music.catalog.track\"", "\"kind\": 5")]
    [InlineData("\"kind\": \"music.catalog.track\"", "\"sort\": \"x\"")]
    [InlineData("\"_refs\": [{\"kind\": \"@music.track\", \"id\": \"isrc:USJI19810404\"}]", "\"_refs\": {}")]
    public void A_body_without_the_protocols_members_is_read_all_the_same(string old, string changed)
    {
        Record record = Record.Parse(Glow.Replace(old, changed, StringComparison.Ordinal));
        Assert.True(record.Kind is null || record.Refs.Count == 0);
        Assert.Equal(JsonValueKind.Object, record.Body.ValueKind);
    }

    [Fact]
    public void A_typed_view_keeps_a_misfit_until_the_body_is_asked_for()
    {
        Record<SampleTrack> good = Record.Parse(Glow).As<SampleTrack>();
        Assert.Equal(("Glow", true), (good.Body.Title, good.TryGetBody(out _)));
        Assert.Null(good.BodyError);
        Assert.True(good.VerifyId());

        Record<SampleTrack> bad = Record.Parse(Glow.Replace("\"Glow\"", "5", StringComparison.Ordinal)).As<SampleTrack>();
        Assert.False(bad.TryGetBody(out _));
        Assert.Equal("$.title", bad.BodyError?.Path);
        Assert.Same(bad.BodyError, Assert.Throws<RecordBodyException>(() => bad.Body));
        Assert.Equal((1L, "music.library", 1), (bad.Clock, bad.Thread, bad.Refs.Count));
    }

    [Fact]
    public void Whatever_bytes_come_they_are_a_record_or_refused() => Property.Holds(JsonBytes.Damaged(Glow), static bytes =>
    {
        try
        {
            Record record = Record.Parse(bytes);
            record.VerifyId();
            record.As<SampleTrack>();
        }
        catch (CanonicalJsonException error)
        {
            Assert.InRange(error.ByteOffset ?? -1, 0, bytes.Length);
        }
    }, 5000);
}
