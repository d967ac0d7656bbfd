using System.Net;
using Syncropel.Contract.Support;

namespace Syncropel.Contract.Streams;

public abstract class WatchContract<TSkin> : KernelContract<TSkin>
    where TSkin : IKernelSkin
{
    [Theory]
    [InlineData("music.library")]
    [InlineData("a/b")]
    [InlineData("/")]
    [InlineData("100%")]
    [InlineData("100%25")]
    [InlineData("%2F")]
    [InlineData("a+b c")]
    [InlineData("?#&=")]
    [InlineData("subscribe")]
    [InlineData("日本語 é 😀")]
    [InlineData("with\nbreaks")]
    public async Task A_watch_has_the_records_of_its_thread_alone(string thread)
    {
        await using EventReader reader = await Client.Watch(thread);
        string quoted = System.Text.Json.JsonEncodedText.Encode(thread).ToString();
        await Client.Post(Sample.Json(clock: 1, thread: "other"));
        await Client.Post(Sample.Json(clock: 2, thread: quoted + "x"));
        Assert.Equal(HttpStatusCode.Created, (await Client.Post(Sample.Json(clock: 3, thread: quoted))).Status);

        Assert.Equal("0", await reader.NextPosition());
        Assert.Equal(3, await reader.NextClock());
        Assert.Equal("3", reader.Cursor);
    }

    [Fact]
    public async Task A_watch_goes_on_behind_a_cursor_and_a_subscriptions_cursor_is_one_too()
    {
        await Client.Post(Sample.Json(clock: 1, thread: "a"));
        await Client.Post(Sample.Json(clock: 2, thread: "b"));
        await Client.Post(Sample.Json(clock: 3, thread: "a"));
        await using EventReader subscription = await Client.Subscribe("""{"thread":"b"}""", "0");
        await subscription.NextPosition();
        await subscription.Next();
        await using EventReader watch = await Client.Watch("a", subscription.Cursor);

        Assert.Equal("2", await watch.NextPosition());
        Assert.Equal(3, await watch.NextClock());
    }

    [Theory]
    [InlineData("since=1", "'since' is no parameter here; there is none")]
    [InlineData("limit=1", "'limit' is no parameter here; there is none")]
    [InlineData("Last-Event-ID=0", "'Last-Event-ID' is no parameter here; there is none")]
    public async Task A_watch_takes_no_parameters(string parameters, string expected)
    {
        Answer answer = await Client.Get($"/v1/threads/t/watch?{parameters}");

        answer.MustBeError(HttpStatusCode.BadRequest, "INVALID_QUERY");
        Assert.Contains(expected, answer.Text("message"), StringComparison.Ordinal);
        Assert.Equal(0, Client.SubscriberCount);
    }
}
