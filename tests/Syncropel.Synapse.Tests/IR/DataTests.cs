using System.Text.Json;
using Syncropel.Synapse.Json;
using Syncropel.Synapse.Tests.Support;

namespace Syncropel.Synapse.Tests.IR;

/// <summary>Structured data: whatever a payload takes can be written, and what is written can be read.</summary>
public sealed class DataTests
{
    [Theory]
    [InlineData("""{"a":"\ud800"}""", "payload.data.a", "lone surrogate")]
    [InlineData("""{"a":["\uDC00"]}""", "payload.data.a[0]", "lone surrogate")]
    [InlineData("""{"a":{"\ud800":1}}""", "payload.data.a (a name)", "lone surrogate")]
    [InlineData("""{"a":{"\u0000":1}}""", "payload.data.a (a name)", "NUL")]
    [InlineData("""{"a":{"b":1,"b":2}}""", "payload.data", "each name once")]
    public void What_could_not_be_written_or_read_is_refused_when_it_is_assigned(string json, string field, string reason)
    {
        IRInvalidFieldException problem = Assert.Throws<IRInvalidFieldException>(
            () => RandomIR.Make(0).Payload.Data = JsonElement.Parse(json));
        Assert.Equal(field, problem.Field);
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_62_deep_at_most()
    {
        CanonicalIR ir = RandomIR.Make(0);
        ir.Payload.Data = Nested(62);
        Assert.Equal(ir.ToJson(), CanonicalIR.Parse(ir.ToJson()).ToJson());
        Assert.Contains("62", Assert.Throws<IRInvalidFieldException>(() => ir.Payload.Data = Nested(63)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_refused()
    {
        byte[] json = [.. "{\"a\":\""u8, 0xff, .. "\"}"u8];
        Assert.Contains(
            "UTF-8",
            Assert.Throws<IRInvalidFieldException>(() => RandomIR.Make(0).Payload.Data = JsonElement.Parse(json)).Reason,
            StringComparison.Ordinal);
    }

    [Fact]
    public void It_outlives_the_document_that_it_came_from()
    {
        CanonicalIR ir = RandomIR.Make(0);
        var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        using (var document = JsonDocument.Parse("""{"in":{/* why */"a":1,}}""", options)) ir.Payload.Data = document.RootElement.GetProperty("in");
        Assert.Contains("\"data\":{\"a\":1}", ir.ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a", 4_093)]
    [InlineData("a", 9_000)]
    [InlineData("é🎵", 3_000)]
    [InlineData("\"\\/\b\f\n\r\t\u0001é🎵", 2_000)]
    public void Long_texts_within_are_written_as_the_serializer_writes_them(string unit, int times)
    {
        string text = string.Concat(Enumerable.Repeat(unit, times));

        // Once with the escapes of the default encoder, once with few.
        var relaxed = new JsonSerializerOptions { Encoder = SynapseJson.WriterOptions.Encoder };
        foreach (JsonSerializerOptions options in new[] { JsonSerializerOptions.Default, relaxed })
        {
            CanonicalIR ir = RandomIR.Make(0);
            ir.Payload.Data = JsonSerializer.SerializeToElement(
                new Dictionary<string, object[]> { ["ä\n"] = [text, 1.5, new Dictionary<string, string> { ["in"] = text }] }, options);
            string expected = JsonSerializer.Serialize(ir.Payload.Data, relaxed);
            Assert.Contains($"\"data\":{expected}", ir.ToJson(), StringComparison.Ordinal);
            Assert.Equal(ir.ToUtf8Json().Length, JsonSize.Of(ir));
        }
    }

    [Fact]
    public void To_validate_a_large_ir_copies_none_of_it()
    {
        CanonicalIR ir = RandomIR.Make(0);
        ir.Payload.Content = new string('é', 4_000_000);
        ir.Payload.BinaryB64 = new string('A', 10_000_000);
        ir.Payload.Vector = new double[1_000_000].ToValueList();
        ir.Payload.Data = JsonSerializer.SerializeToElement(new[] { new string('a', 2_000_000) + "\n\u0001" }.ToDictionary(static _ => "a"));
        ir.Validate();
        long before = GC.GetAllocatedBytesForCurrentThread();
        ir.Validate();
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < 50_000, $"Validate allocated {allocated} bytes.");
    }

    private static JsonElement Nested(int depth)
    {
        string json = string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);
        return JsonElement.Parse(json);
    }
}
