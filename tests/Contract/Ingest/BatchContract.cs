using System.Net;
using System.Text;
using System.Text.Json;
using Syncropel.Contract.Support;

namespace Syncropel.Contract.Ingest;

public abstract class BatchContract<TSkin> : KernelContract<TSkin>
    where TSkin : IKernelSkin
{
    [Fact]
    public async Task Each_record_has_the_result_that_it_would_have_got_by_itself()
    {
        string other = Sample.Json(clock: 1, body: """{"title":"Other"}""");
        Answer answer = await Client.PostMany(ordered: false, Sample.Json(), Sample.Json(), other, "{}");

        Assert.Equal((HttpStatusCode.OK, "batch"), (answer.Status, answer.Text("object")));
        Assert.Equal([201, 200, 409, 400], answer.Statuses);
        Assert.Equal(
            $$"""{"status":201,"object":"record","id":"{{(await Client.Records()).Single().Id}}","clock":1,"thread":"music.library",""" +
            "\"created\":true}",
            answer.Results[0].GetRawText());
        Assert.False(answer.Results[1].GetProperty("created").GetBoolean());
        Assert.Equal("DUPLICATE_CLOCK", answer.Results[2].GetProperty("code").GetString());
        Assert.Equal(1, answer.Results[2].GetProperty("details").GetProperty("latest_clock").GetInt64());
        Assert.Equal("act", answer.Results[3].GetProperty("details").GetProperty("field").GetString());
    }

    [Theory]
    [InlineData("""{"act":"PUT","act":"DO"}""", "act")]
    [InlineData("""{"body":{"a":{"b":1,"b":2}}}""", "body")]
    [InlineData("""{"body":{"a":"\ud800"}}""", "body")]
    [InlineData("""{"\ud800":1}""", "$")]
    [InlineData("""{"clock":1e999}""", "clock")]
    [InlineData("7", "$")]
    [InlineData("null", "$")]
    [InlineData("\"]}\"", "$")]
    [InlineData("""["{"]""", "$")]
    public async Task What_is_wrong_within_a_record_is_that_records_alone(string fault, string field)
    {
        string alone = (await Client.Post(fault)).Json.GetRawText();
        Answer answer = await Client.PostMany(ordered: false, Sample.Json(clock: 1), fault, Sample.Json(clock: 2));

        Assert.Equal([201, 400, 201], answer.Statuses);
        Assert.Equal(field, answer.Results[1].GetProperty("details").GetProperty("field").GetString());
        Assert.Equal(alone, answer.Results[1].GetRawText().Replace("\"status\":400,", "", StringComparison.Ordinal));
        Assert.Equal([1, 2], (await Client.Records()).Select(static record => record.Clock));
    }

    [Fact]
    public async Task A_record_that_nests_too_deep_is_refused_alone()
    {
        string Nested(int depth) =>
            Sample.With("body", string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth));
        Answer answer = await Client.PostMany(ordered: false, Nested(64), Nested(100_000), Nested(63));

        Assert.Equal([400, 400, 201], answer.Statuses);
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF8_are_refused_with_their_record_alone()
    {
        byte[] batch = Encoding.Latin1.GetBytes($$"""{"records":[{"actor":"é"},{{Sample.Json()}}]}""");
        using var content = new ByteArrayContent(batch);
        HttpResponseMessage response = await Client.Http.PostAsync("/v1/records/batch", content, TestContext.Current.CancellationToken);
        var answer = new Answer(
            response.StatusCode,
            JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)),
            response);

        Assert.Equal([400, 201], answer.Statuses);
    }

    [Fact]
    public async Task A_record_is_measured_without_what_surrounds_it()
    {
        string record = Sample.Json();
        KernelClient enough = await StartAsync(new() { MaxRecordBytes = Encoding.UTF8.GetByteCount(record) });
        Answer answer = await enough.PostBatch($"  {{ \"records\" : [ \n {record} \t , {Sample.Json(clock: 10)} ] }} \n");

        Assert.Equal([201, 413], answer.Statuses);
        Assert.Equal("RECORD_TOO_LARGE", answer.Results[1].GetProperty("code").GetString());
    }

    [Fact]
    public async Task An_offset_counts_from_where_its_record_begins()
    {
        Answer answer = await Client.PostMany(ordered: false, Sample.Json(), """{"act":"PUT","act":"DO"}""");

        Assert.Equal(13, answer.Results[1].GetProperty("details").GetProperty("byte_offset").GetInt64());
    }

    [Fact]
    public async Task Names_may_be_written_with_escapes_and_in_any_order()
    {
        Answer answer = await Client.PostBatch($$"""{"r\u0065cords":[{{Sample.Glow}}],"ord\u0065red":true}""");

        Assert.Equal([201], answer.Statuses);
    }

    [Fact]
    public async Task Batches_at_once_store_each_record_once()
    {
        string[] records = [.. Enumerable.Range(0, 100).Select(static i => Sample.Json(clock: i))];
        Answer[] answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(
            i => Task.Run(() => Client.PostMany(ordered: i % 2 == 0, records))));

        Assert.Equal(100, answers.Sum(static answer => answer.Statuses.Count(static status => status == 201)));
        Assert.Equal(1900, answers.Sum(static answer => answer.Statuses.Count(static status => status == 200)));
        Assert.Equal(100, await Client.Count());
    }
}
