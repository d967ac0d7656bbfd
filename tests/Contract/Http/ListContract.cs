using System.Net;
using System.Text.Json;
using Syncropel.Contract.Support;

namespace Syncropel.Contract.Http;

public abstract class ListContract<TSkin> : KernelContract<TSkin>
    where TSkin : IKernelSkin
{
    [Theory]
    [InlineData("thread=a", new long[] { 1, 1, 2, 3 })]
    [InlineData("thread=b%20c%2Fd", new long[] { 4 })]
    [InlineData("thread=b+c/d", new long[] { 4 })]
    [InlineData("thread=none", new long[] { })]
    [InlineData("actor=did:example:one", new long[] { 1, 2, 4 })]
    [InlineData("actor=did%3Aexample%3Atwo", new long[] { 1, 3 })]
    [InlineData("kind=test.notes.note", new long[] { 1, 3 })]
    [InlineData("thread=a&actor=did:example:one&kind=test.notes.note", new long[] { 1 })]
    [InlineData("thread=a&since=2", new long[] { 2, 3 })]
    [InlineData("thread=a&since=0", new long[] { 1, 1, 2, 3 })]
    [InlineData("thread=a&since=9223372036854775807", new long[] { })]
    [InlineData("thread=a&limit=2", new long[] { 1, 1 })]
    public async Task Records_are_listed_by_clock(string parameters, long[] clocks)
    {
        await FillTwoThreads();
        Answer answer = await Client.Get($"/v1/records?{parameters}");

        Assert.Equal("list", answer.Text("object"));
        Assert.Equal(clocks, answer.Clocks("data"));
    }

    [Fact]
    public async Task Records_of_one_clock_are_listed_by_id()
    {
        for (int i = 0; i < 20; i++) await Client.Post(Sample.Json(clock: 5, actor: $"did:example:a{i}"));
        Answer answer = await Client.Get($"/v1/records?thread={Sample.Thread}");

        string[] ids = [.. answer.Json.GetProperty("data").EnumerateArray().Select(static record => record.GetProperty("id").GetString()!)];
        Assert.Equal(20, ids.Length);
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }

    [Theory]
    [InlineData("/v1/threads/a/records", new long[] { 1, 1, 2, 3 })]
    [InlineData("/v1/threads/b%20c%2Fd/records", new long[] { 4 })]
    [InlineData("/v1/threads/none/records", new long[] { })]
    [InlineData("/v1/threads/a/records?since=2&limit=1", new long[] { 2 })]
    public async Task A_threads_records_are_listed(string path, long[] clocks)
    {
        await FillTwoThreads();
        Answer answer = await Client.Get(path);

        Assert.Equal("list", answer.Text("object"));
        Assert.Equal(clocks, answer.Clocks("data"));
    }

    [Fact]
    public async Task Threads_are_listed_as_they_arrived()
    {
        await FillTwoThreads();

        Assert.Equal(
            """{"object":"list","data":[{"object":"thread","id":"b c/d","record_count":1,"latest_clock":4},""" +
            """{"object":"thread","id":"a","record_count":4,"latest_clock":3}]}""",
            (await Client.Get("/v1/threads")).Json.GetRawText());
        Assert.Equal(1, (await Client.Get("/v1/threads?limit=1")).Json.GetProperty("data").GetArrayLength());
    }

    [Fact]
    public async Task A_list_has_100_records_unless_asked_for_up_to_1000()
    {
        for (int clock = 0; clock < 1001; clock++) await Client.Post(Sample.Json(clock: clock));

        string path = $"/v1/threads/{Sample.Thread}/records";
        Assert.Equal(100, (await Client.Get(path)).Clocks("data").Length);
        Assert.Equal(1000, (await Client.Get(path + "?limit=1000")).Clocks("data").Length);
        Assert.Equal(new long[] { 999, 1000 }, (await Client.Get(path + "?since=999")).Clocks("data"));
    }

    [Theory]
    [InlineData("", new long[] { 1, 2 }, true)]
    [InlineData("?since=3", new long[] { 3 }, true)]
    [InlineData("?since=4", new long[] { 4, 5, 6 }, false)]
    [InlineData("?since=4&limit=2", new long[] { 4, 5 }, true)]
    public async Task A_list_ends_before_16_MiB_of_records_and_says_so(string parameters, long[] clocks, bool capped)
    {
        KernelClient client = await StartWithLongRecordsAsync();
        Answer answer = await client.Get($"/v1/threads/{Sample.Thread}/records{parameters}");

        Assert.Equal(clocks, answer.Clocks("data"));
        Assert.Equal(capped, answer.IsCapped);
    }

    [Fact]
    public async Task A_list_of_threads_ends_before_16_MiB_of_names_and_says_so()
    {
        const int Mega = 1024 * 1024;
        KernelClient client = await StartAsync(Options with { MaxRecordBytes = 8 * Mega });
        string[] names = [.. "abc".Select(static letter => new string(letter, 6 * Mega))];
        foreach (string name in names) await client.Post(Sample.Json(thread: name));
        Answer all = await client.Get("/v1/threads"), one = await client.Get("/v1/threads?limit=1");

        JsonElement[] threads = [.. all.Json.GetProperty("data").EnumerateArray()];
        Assert.Equal(names[..2], threads.Select(static thread => thread.GetProperty("id").GetString()));
        Assert.True(all.IsCapped);
        Assert.Equal(1, one.Json.GetProperty("data").GetArrayLength());
        Assert.True(one.IsCapped);
        Assert.False((await Client.Get("/v1/threads")).IsCapped);
    }

    [Theory]
    [InlineData("/v1/records", "thread, actor, kind")]
    [InlineData("/v1/records?since=1&limit=5", "thread, actor, kind")]
    [InlineData("/v1/records?thread=a&limit=0", "'limit' is '0'")]
    [InlineData("/v1/records?thread=a&limit=1001", "'limit' is '1001'")]
    [InlineData("/v1/records?thread=a&limit=ten", "'limit' is 'ten'")]
    [InlineData("/v1/records?thread=a&limit=", "'limit' is ''")]
    [InlineData("/v1/records?thread=a&since=-1", "'since' is '-1'")]
    [InlineData("/v1/records?thread=a&since=9223372036854775808", "'since' is '9223372036854775808'")]
    [InlineData("/v1/records?theard=a", "'theard' is no parameter")]
    [InlineData("/v1/records?thread=a&thread=b", "'thread' stands twice")]
    [InlineData("/v1/threads/a/records?limit=0", "'limit' is '0'")]
    [InlineData("/v1/threads/a/records?actor=did:example:one", "'actor' is no parameter")]
    [InlineData("/v1/threads?limit=0", "'limit' is '0'")]
    public async Task A_parameter_that_makes_no_sense_is_named(string path, string expected)
    {
        Answer answer = (await Client.Get(path)).MustBeError(HttpStatusCode.BadRequest, "INVALID_QUERY");

        Assert.Contains(expected, answer.Text("message"), StringComparison.Ordinal);
    }

    private async Task FillTwoThreads()
    {
        const string Note = """{"kind":"test.notes.note"}""";
        await Client.Post(Sample.Json(clock: 4, thread: "b c/d", actor: "did:example:one"));
        await Client.Post(Sample.Json(clock: 3, thread: "a", actor: "did:example:two", body: Note));
        await Client.Post(Sample.Json(clock: 2, thread: "a", actor: "did:example:one"));
        await Client.Post(Sample.Json(clock: 1, thread: "a", actor: "did:example:one", body: Note));
        await Client.Post(Sample.Json(clock: 1, thread: "a", actor: "did:example:two"));
    }
}
