using Syncropel.Contract.Support;

namespace Syncropel.Contract.Ingest;

public abstract class OrderedBatchContract<TSkin> : KernelContract<TSkin>
    where TSkin : IKernelSkin
{
    [Fact]
    public async Task Behind_a_duplicate_clock_nothing_of_the_same_actor_and_thread_is_tried()
    {
        await Client.Post(Sample.Json(clock: 7));
        Answer answer = await Client.PostMany(
            ordered: true,
            Note(6),
            Note(7),
            Note(8),
            Sample.Json(clock: 7),
            Sample.Json(clock: 8, actor: "did:example:other"),
            Sample.Json(clock: 8, thread: "other"),
            Note(9));

        Assert.Equal([201, 409, 424, 424, 201, 201, 424], answer.Statuses);
        Assert.Equal([7, 6, 8, 8], (await Client.Records()).Select(static record => record.Clock));
        string message = answer.Results[2].GetProperty("message").GetString()!;
        Assert.Equal("NOT_TRIED", answer.Results[2].GetProperty("code").GetString());
        Assert.Contains("record 1 of this batch", message, StringComparison.Ordinal);
        Assert.Contains("later clocks", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"ordered":false,"records":""")]
    [InlineData("""{"records":""")]
    public async Task Unless_order_is_asked_for_every_record_is_tried(string start)
    {
        await Client.Post(Sample.Json(clock: 7));
        Answer answer = await Client.PostBatch($"{start}[{Note(7)},{Note(8)}]}}");

        Assert.Equal([409, 201], answer.Statuses);
    }

    [Fact]
    public async Task Only_a_duplicate_clock_holds_back_what_is_behind_it()
    {
        KernelClient client = await StartAsync(new() { MaxRecordBytes = 200, Namespaces = [] });
        Answer answer = await client.PostMany(
            ordered: true,
            Sample.Json(clock: 1, act: "FLY"),
            Sample.Json(clock: 1, body: """{"namespace":"team"}"""),
            Sample.Json(clock: 1, body: $$"""{"text":"{{new string('x', 200)}}"}"""),
            Sample.Json(clock: 1),
            Sample.Json(clock: 1),
            Sample.Json(clock: 2));

        Assert.Equal([400, 403, 413, 201, 200, 201], answer.Statuses);
    }

    [Fact]
    public async Task What_is_not_tried_is_not_judged_either_unless_it_hides_whose_it_is()
    {
        await Client.Post(Sample.Json(clock: 7));
        Answer answer = await Client.PostMany(
            ordered: true,
            Note(7),
            Sample.Json(clock: 8, act: "FLY"),
            Sample.Json(clock: 8, more: ",\"thread\":\"again\""),
            Sample.With("actor", null),
            Sample.With("actor", "7"));

        Assert.Equal([409, 424, 400, 400, 400], answer.Statuses);
    }

    [Fact]
    public async Task With_later_clocks_the_rest_is_taken_in_its_order()
    {
        await Client.Post(Sample.Json(clock: 2));
        Answer first = await Client.PostMany(ordered: true, Note(1), Note(2), Note(3));
        long latest = first.Results[1].GetProperty("details").GetProperty("latest_clock").GetInt64();
        Answer second = await Client.PostMany(ordered: true, Note(latest + 1, "2"), Note(latest + 2, "3"));

        Assert.Equal([201, 409, 424], first.Statuses);
        Assert.Equal([201, 201], second.Statuses);
        Assert.Equal([2, 1, 3, 4], (await Client.Records()).Select(static record => record.Clock));
    }

    private static string Note(long clock, string text = "") => Sample.Json(clock, $$"""{"kind":"test.notes.note","text":"{{text}}"}""");
}
