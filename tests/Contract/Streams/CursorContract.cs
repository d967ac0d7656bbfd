using System.Net;
using Syncropel.Contract.Support;

namespace Syncropel.Contract.Streams;

public abstract class CursorContract<TSkin> : KernelContract<TSkin>
    where TSkin : IKernelSkin
{
    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("-0")]
    [InlineData("+1")]
    [InlineData("3")]
    [InlineData("01")]
    [InlineData("1.0")]
    [InlineData("1e0")]
    [InlineData("0x1")]
    [InlineData("1,2")]
    [InlineData("1 2")]
    [InlineData("2147483648")]
    [InlineData("9223372036854775808")]
    [InlineData("99999999999999999999999999999999999999999999")]
    [InlineData("latest")]
    [InlineData("\u0661")]
    public async Task What_is_no_cursor_of_the_kernel_is_refused(string cursor)
    {
        await Client.Fill("{}", "{}");
        foreach (string path in new[] { "/v1/records/subscribe", "/v1/threads/music.library/watch" })
        {
            using HttpRequestMessage request = KernelClient.SubscribeRequest(cursor: cursor);
            if (path.EndsWith("watch", StringComparison.Ordinal)) (request.Method, request.Content) = (HttpMethod.Get, null);
            request.RequestUri = new(path, UriKind.Relative);
            Answer answer = (await Client.Send(request)).MustBeError(HttpStatusCode.BadRequest, "INVALID_CURSOR");

            Assert.Equal("Last-Event-ID", answer.Details.GetProperty("field").GetString());
            Assert.Contains($"'{cursor}'", answer.Text("message"), StringComparison.Ordinal);
        }

        Assert.Equal(0, Client.SubscriberCount);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("2")]
    public async Task Every_place_up_to_the_last_record_is_a_cursor(string cursor)
    {
        await Client.Fill("{}", "{}");
        await using EventReader reader = await Client.Subscribe(cursor: cursor);

        Assert.Equal(cursor, await reader.NextPosition());
    }

    [Fact]
    public async Task Of_several_cursors_none_is_taken()
    {
        await Client.Fill("{}", "{}");
        using HttpRequestMessage request = KernelClient.SubscribeRequest(cursor: "1");
        request.Headers.TryAddWithoutValidation("Last-Event-ID", "2");

        (await Client.Send(request)).MustBeError(HttpStatusCode.BadRequest, "INVALID_CURSOR");
    }

    [Fact]
    public async Task What_is_wrong_with_the_query_is_told_before_the_cursor()
    {
        using HttpRequestMessage request = KernelClient.SubscribeRequest("""{"limit":1}""", "nonsense");

        (await Client.Send(request)).MustBeError(HttpStatusCode.BadRequest, "INVALID_QUERY");
    }
}
