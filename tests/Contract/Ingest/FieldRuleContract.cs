using System.Net;
using System.Text;
using Syncropel.Contract.Support;

namespace Syncropel.Contract.Ingest;

public abstract class FieldRuleContract<TSkin> : KernelContract<TSkin>
    where TSkin : IKernelSkin
{
    private const string A = "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"";
    private const string B = "\"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\"";

    [Theory]
    [InlineData("act")]
    [InlineData("actor")]
    [InlineData("body")]
    [InlineData("clock")]
    [InlineData("parents")]
    [InlineData("thread")]
    public async Task A_missing_field_is_named(string field)
    {
        Answer answer = await Client.Post(Sample.With(field, null));

        MustName(answer, field);
        Assert.Contains("is missing", answer.Text("message"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1000)]
    [InlineData("-", 1000)]
    [InlineData("0.", 200_000)]
    public async Task A_number_of_up_to_1000_digits_is_taken_and_found(string before, int digits)
    {
        string number = before + new string('7', digits);
        Answer answer = await Client.Post(Sample.Json(body: $$"""{"a":"{{new string('7', 5000)}}","n":[{{number}}]}"""));

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        foreach (string filter in new[] { number, $$"""{"$gte":{{number}}}""", $$"""{"$lte":{{number}},"$in":[{{number}},1]}""" })
        {
            Assert.Single((await Client.Query($$$$"""{"filter":{"body.n":{{{{filter}}}}},"sort":{"body.n":1}}""")).Clocks("records"));
        }

        Assert.True((await Client.Records()).Single().VerifyId());
    }

    [Theory]
    [InlineData("", 1001)]
    [InlineData("-", 1001)]
    [InlineData("", 140_000)]
    public async Task A_longer_number_is_refused_with_its_place(string sign, int digits)
    {
        string number = sign + new string('7', digits);
        Answer answer = await Client.Post(Sample.Json(body: $$$"""{"a":"{{{number}}}","b":{"c d":[0,{{{number}}}]}}"""));

        MustName(answer, "body");
        Assert.Equal("$.body.b['c d'][1]", answer.Details.GetProperty("path").GetString());
        Assert.Contains("has more than 1000 digits", answer.Text("message"), StringComparison.Ordinal);
        Assert.Equal(0, await Client.Count());
    }

    [Theory]
    [InlineData("act", "\"FLY\"", "act")]
    [InlineData("act", "\"put\"", "act")]
    [InlineData("act", "1", "act")]
    [InlineData("act", "null", "act")]
    [InlineData("actor", "\"alice\"", "actor")]
    [InlineData("actor", "\"\"", "actor")]
    [InlineData("actor", "7", "actor")]
    [InlineData("body", "[]", "body")]
    [InlineData("body", "\"text\"", "body")]
    [InlineData("body", "null", "body")]
    [InlineData("body", """{"kind":"Music.Catalog.Track"}""", "body.kind")]
    [InlineData("body", """{"kind":"music.track_imported"}""", "body.kind")]
    [InlineData("body", """{"kind":null}""", "body.kind")]
    [InlineData("body", """{"kind":["music.catalog.track"]}""", "body.kind")]
    [InlineData("body", """{"namespace":7}""", "body.namespace")]
    [InlineData("clock", "-1", "clock")]
    [InlineData("clock", "1.5", "clock")]
    [InlineData("clock", "\"1\"", "clock")]
    [InlineData("clock", "9223372036854775808", "clock")]
    [InlineData("clock", "1e19", "clock")]
    [InlineData("data_type", "\"NUMBER\"", "data_type")]
    [InlineData("data_type", "null", "data_type")]
    [InlineData("parents", "null", "parents")]
    [InlineData("parents", A, "parents")]
    [InlineData("parents", "[1]", "parents")]
    [InlineData("parents", "[\"abc\"]", "parents")]
    [InlineData("parents", $"[{B},{A}]", "parents")]
    [InlineData("thread", "\"\"", "thread")]
    [InlineData("thread", "7", "thread")]
    [InlineData("judged_by", "\"me\"", "judged_by")]
    [InlineData("judged_by", "7", "judged_by")]
    [InlineData("id", A, "id")]
    [InlineData("created_at", "\"2026-11-20T12:30:00Z\"", "created_at")]
    [InlineData("signature", "\"x\"", "signature")]
    public async Task A_field_that_breaks_its_rule_is_named(string member, string json, string field) =>
        MustName(await Client.Post(Sample.With(member, json)), field);

    [Theory]
    [InlineData("act", "\"INTEND\"")]
    [InlineData("act", "\"MAP\"")]
    [InlineData("actor", "\"did:sync:user:alice\"")]
    [InlineData("body", "{}")]
    [InlineData("body", """{"kind":"core.query.v1","_refs":"not looked at","nested":{"kind":7}}""")]
    [InlineData("clock", "0")]
    [InlineData("clock", "9223372036854775807")]
    [InlineData("clock", "1e3")]
    [InlineData("data_type", "\"VOID\"")]
    [InlineData("data_type", null)]
    [InlineData("parents", $"[{A},{B}]")]
    [InlineData("thread", "\"free text, \u00e9\"")]
    [InlineData("judged_by", "null")]
    [InlineData("judged_by", A)]
    public async Task A_field_that_keeps_its_rule_is_taken(string member, string? json)
    {
        Answer answer = await Client.Post(Sample.With(member, json));

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.True((await Client.Records()).Single().VerifyId());
    }

    [Fact]
    public async Task Every_data_type_and_act_of_the_protocol_is_taken()
    {
        int clock = 0;
        foreach (string act in new[] { "INTEND", "DO", "KNOW", "LEARN", "GET", "PUT", "CALL", "MAP" })
        {
            foreach (string type in new[] { "SCALAR", "FORMULA", "DISTRIBUTION", "REFERENCE", "MORPHISM", "VOID" })
            {
                Answer answer = await Client.Post(Sample.Json(clock: ++clock, act: act, more: $",\"data_type\":\"{type}\""));
                Assert.Equal(HttpStatusCode.Created, answer.Status);
            }
        }
    }

    [Theory]
    [InlineData("""{"act":"PUT","act":"DO"}""", "\"act\":\"DO\"", "act")]
    [InlineData("""{"act":"PUT","body":{"a":1,"b":{"c":1,"c":2}}}""", "\"c\":2", "body")]
    [InlineData("""{"act":"PUT","body":{"a":"x\ud800y"}}""", @"\ud800", "body")]
    [InlineData("""{"act":"PUT","clock":1e999}""", "1e999", "clock")]
    [InlineData("""{"act":"PUT","clock":01}""", "1}", "clock")]
    [InlineData("""{"é":1,"thread":tru}""", "}", "thread")]
    public async Task What_is_not_strict_JSON_is_refused_with_the_byte_offset(string record, string fault, string field)
    {
        Answer answer = await Client.Post(record);

        MustName(answer, field);
        int at = Encoding.UTF8.GetByteCount(record[..record.LastIndexOf(fault, StringComparison.Ordinal)]);
        Assert.Equal(at, answer.Details.GetProperty("byte_offset").GetInt64());
        Assert.Contains($"at byte {at}", answer.Text("message"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{} {}")]
    [InlineData("{")]
    [InlineData("\"{}\"")]
    public async Task What_is_not_one_object_is_refused(string body) => MustName(await Client.Post(body), "$");

    [Fact]
    public async Task A_body_that_nests_too_deep_is_refused()
    {
        string Nested(int depth) => string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);

        Assert.Equal(HttpStatusCode.Created, (await Client.Post(Sample.With("body", Nested(63)))).Status);
        Assert.True((await Client.Records()).Single().VerifyId());
        MustName(await Client.Post(Sample.With("body", Nested(64))), "body");
    }

    private static void MustName(Answer answer, string field)
    {
        answer.MustBeError(HttpStatusCode.BadRequest, "INVALID_RECORD");
        Assert.Equal(field, answer.Details.GetProperty("field").GetString());
    }
}
