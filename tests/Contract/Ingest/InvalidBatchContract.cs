using System.Globalization;
using System.Net;
using System.Text;
using Syncropel.Contract.Support;

namespace Syncropel.Contract.Ingest;

public abstract class InvalidBatchContract<TSkin> : KernelContract<TSkin>
    where TSkin : IKernelSkin
{
    [Theory]
    [InlineData("", "$", "at byte 0")]
    [InlineData("null", "$", "is null")]
    [InlineData("[]", "$", "is an array")]
    [InlineData("\"records\"", "$", "is a string")]
    [InlineData("{}", "$.records", "is missing")]
    [InlineData("""{"ordered":true}""", "$.records", "is missing")]
    [InlineData("""{"records":[]}""", "$.records", "is empty")]
    [InlineData("""{"records":null}""", "$.records", "is null")]
    [InlineData("""{"records":{"0":RECORD}}""", "$.records", "is an object")]
    [InlineData("""{"records":"[]"}""", "$.records", "is a string")]
    [InlineData("""{"records":[RECORD],"ordered":null}""", "$.ordered", "is null")]
    [InlineData("""{"records":[RECORD],"ordered":"true"}""", "$.ordered", "is a string")]
    [InlineData("""{"records":[RECORD],"ordered":1}""", "$.ordered", "is a number")]
    [InlineData("""{"records":[RECORD],"order":true}""", "$.order", "use records, ordered")]
    [InlineData("""{"Records":[RECORD]}""", "$.Records", "use records, ordered")]
    [InlineData("""{"records":[RECORD],"records":[RECORD]}""", "$.records", "stands twice")]
    [InlineData("""{"ordered":true,"records":[RECORD],"ordered":true}""", "$.ordered", "stands twice")]
    [InlineData("""{"\ud800":1,"records":[RECORD]}""", "$", "surrogate")]
    public async Task What_is_no_batch_is_refused_whole_with_its_place(string batch, string path, string expected)
    {
        Answer answer = await Client.PostBatch(batch.Replace("RECORD", Sample.Json(), StringComparison.Ordinal));

        answer.MustBeError(HttpStatusCode.BadRequest, "INVALID_BATCH");
        Assert.Equal(path, answer.Details.GetProperty("path").GetString());
        Assert.Contains(expected, answer.Text("message"), StringComparison.Ordinal);
        Assert.Equal(0, await Client.Count());
    }

    [Theory]
    [InlineData("""{"records":[RECORD,{"clock":01}]}""", "1}")]
    [InlineData("""{"records":[RECORD,tru]}""", "]}")]
    [InlineData("""{"records":[RECORD,]}""", "]}")]
    [InlineData("""{"records":[RECORD] [RECORD]}""", "[")]
    [InlineData("""{"records":[RECORD]} {}""", "{}")]
    [InlineData("""{"records":[RECORD}""", "}")]
    [InlineData("""{"records":[RECORD]""", "")]
    [InlineData("""{"records":[RECORD,{"body":{"a":1]}""", "]}")]
    public async Task What_hides_where_a_record_ends_is_a_fault_of_the_whole(string batch, string fault)
    {
        batch = batch.Replace("RECORD", """{"a":"é"}""", StringComparison.Ordinal);
        Answer answer = (await Client.PostBatch(batch)).MustBeError(HttpStatusCode.BadRequest, "INVALID_BATCH");

        int at = Encoding.UTF8.GetByteCount(batch[..batch.LastIndexOf(fault, StringComparison.Ordinal)]);
        Assert.Equal(at, answer.Details.GetProperty("byte_offset").GetInt64());
        Assert.Contains($"at byte {at}", answer.Text("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_at_the_end_leaves_nothing_of_what_stands_before_it()
    {
        await Client.PostBatch($$"""{"records":[{{Sample.Json()}},{]}""");
        await Client.PostBatch($$"""{"records":[{{Sample.Json()}}],"ordered":7}""");

        Assert.Equal(0, await Client.Count());
    }

    [Fact]
    public async Task A_batch_of_exactly_the_most_records_is_taken_and_one_of_one_more_is_not()
    {
        KernelClient client = await StartAsync(new() { MaxBatchRecords = 3 });
        string[] records = [.. Enumerable.Range(1, 4).Select(static clock => Sample.Json(clock))];

        Answer refused = await client.PostMany(ordered: false, records);
        refused.MustBeError(HttpStatusCode.RequestEntityTooLarge, "BATCH_TOO_LARGE");
        Assert.Contains("more than 3 records", refused.Text("message"), StringComparison.Ordinal);
        Assert.Equal(0, await client.Count());
        Assert.Equal([201, 201, 201], (await client.PostMany(ordered: false, records[..3])).Statuses);
    }

    [Fact]
    public async Task A_batch_of_exactly_the_most_bytes_is_taken_and_one_byte_more_is_not()
    {
        string batch = $$"""{"records":[{{Sample.Json(body: """{"title":"é"}""")}}]}""";
        int length = Encoding.UTF8.GetByteCount(batch);
        KernelClient enough = await StartAsync(new() { MaxBatchBytes = length });
        KernelClient tooLittle = await StartAsync(new() { MaxBatchBytes = length - 1 });

        Assert.Equal([201], (await enough.PostBatch(batch)).Statuses);
        Answer refused = (await tooLittle.PostBatch(batch)).MustBeError(HttpStatusCode.RequestEntityTooLarge, "BATCH_TOO_LARGE");
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{length} bytes"), refused.Text("message"), StringComparison.Ordinal);
        Assert.Equal(0, await tooLittle.Count());
    }

    [Fact]
    public async Task Unless_told_otherwise_a_batch_has_up_to_1000_records_and_16_MiB()
    {
        string[] records = [.. Enumerable.Range(0, 1001).Select(static clock => Sample.Json(clock))];
        string padding = new(' ', (16 * 1024 * 1024) - 1);

        Assert.Equal(1000, (await Client.PostMany(ordered: false, records[..1000])).Statuses.Count);
        (await Client.PostMany(ordered: false, records)).MustBeError(HttpStatusCode.RequestEntityTooLarge, "BATCH_TOO_LARGE");
        (await Client.PostBatch(padding + "{")).MustBeError(HttpStatusCode.BadRequest, "INVALID_BATCH");
        (await Client.PostBatch(padding + "{}")).MustBeError(HttpStatusCode.RequestEntityTooLarge, "BATCH_TOO_LARGE");
    }
}
