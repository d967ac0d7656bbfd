using System.Net;
using System.Text.Json;
using Syncropel.Contract.Support;

namespace Syncropel.Contract.Http;

public abstract class EndpointContract<TSkin> : KernelContract<TSkin>
    where TSkin : IKernelSkin
{
    [Fact]
    public async Task Health_is_ok()
    {
        Answer answer = await Client.Get("/health");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("ok", answer.Text("status"));
        Assert.Equal("application/json", answer.Message.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_manifest_says_what_the_kernel_can_do()
    {
        Answer answer = await Client.Get("/.well-known/syncropel");

        Assert.NotEmpty(answer.Text("version"));
        Assert.Equal(
            """{"query":true,"subscribe":true,"watch":true,"batch":true,"signatures":true}""",
            answer.Json.GetProperty("capabilities").GetRawText());
        Assert.Equal(
            """{"record_bytes":1048576,"query_bytes":1048576,"batch_records":1000,"batch_bytes":16777216}""",
            answer.Json.GetProperty("limits").GetRawText());
    }

    [Fact]
    public async Task The_manifest_has_the_limits_that_the_kernel_was_given()
    {
        KernelClient client = await StartAsync(new() { MaxRecordBytes = 1, MaxBatchRecords = 2, MaxBatchBytes = 3 });
        Answer answer = await client.Get("/.well-known/syncropel");

        Assert.Equal(
            """{"record_bytes":1,"query_bytes":1048576,"batch_records":2,"batch_bytes":3}""",
            answer.Json.GetProperty("limits").GetRawText());
    }

    [Fact]
    public async Task A_kernel_without_batches_says_so_and_does_not_know_the_path()
    {
        KernelClient client = await StartAsync(new() { Batch = false });
        Answer manifest = await client.Get("/.well-known/syncropel");

        Assert.False(manifest.Json.GetProperty("capabilities").GetProperty("batch").GetBoolean());
        Assert.Equal("""{"record_bytes":1048576,"query_bytes":1048576}""", manifest.Json.GetProperty("limits").GetRawText());
        (await client.PostMany(ordered: false, Sample.Glow)).MustBeError(HttpStatusCode.NotFound, "NOT_FOUND");
        (await client.Get("/v1/records/batch")).MustBeError(HttpStatusCode.NotFound, "NOT_FOUND");
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("nonsense")]
    public async Task A_record_that_is_not_there_is_not_found(string id) =>
        (await Client.Get($"/v1/records/{id}")).MustBeError(HttpStatusCode.NotFound, "RECORD_NOT_FOUND");

    [Theory]
    [InlineData("GET", "/v1/threads//watch")]
    [InlineData("GET", "/v1/threads/t/watch/")]
    [InlineData("GET", "/v1/records/t/watch")]
    [InlineData("GET", "/v1")]
    [InlineData("GET", "/v1/record")]
    [InlineData("GET", "/v1/records/")]
    [InlineData("GET", "/v1/threads//records")]
    public async Task What_is_no_endpoint_is_not_found(string method, string path)
    {
        Answer answer = (await Client.Send(new(method), path)).MustBeError(HttpStatusCode.NotFound, "NOT_FOUND");

        Assert.Contains($"{method} {path}", answer.Text("message"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "/v1/records/subscribe")]
    [InlineData("GET", "/v1/records/subscribe")]
    [InlineData("GET", "/v1/threads/t/watch")]
    public async Task A_kernel_without_streams_says_so_and_does_not_know_the_paths(string method, string path)
    {
        KernelClient client = await StartAsync(new() { Subscribe = false });
        JsonElement capabilities = (await client.Get("/.well-known/syncropel")).Json.GetProperty("capabilities");

        Assert.Equal("""{"query":true,"subscribe":false,"watch":false,"batch":true,"signatures":true}""", capabilities.GetRawText());
        (await client.Send(new(method), path)).MustBeError(HttpStatusCode.NotFound, "NOT_FOUND");
    }

    [Theory]
    [InlineData("DELETE", "/v1/records", "GET, POST")]
    [InlineData("PUT", "/v1/records/abc", "GET")]
    [InlineData("GET", "/v1/records/query", "POST")]
    [InlineData("GET", "/v1/records/batch", "POST")]
    [InlineData("GET", "/v1/records/subscribe", "POST")]
    [InlineData("POST", "/v1/threads/t/watch", "GET")]
    [InlineData("POST", "/v1/threads", "GET")]
    [InlineData("POST", "/v1/threads/t/records", "GET")]
    [InlineData("POST", "/health", "GET")]
    [InlineData("PUT", "/.well-known/syncropel", "GET")]
    public async Task A_wrong_method_is_refused_and_the_right_ones_are_named(string method, string path, string allowed)
    {
        Answer answer = (await Client.Send(new(method), path)).MustBeError(HttpStatusCode.MethodNotAllowed, "METHOD_NOT_ALLOWED");

        Assert.Equal(allowed, string.Join(", ", answer.Message.Content.Headers.Allow));
    }

    [Theory]
    [InlineData("/v1/records/query")]
    [InlineData("/v1/records/subscribe")]
    public async Task A_query_of_exactly_one_MiB_is_read_and_one_byte_more_is_not(string path)
    {
        string padding = new(' ', (1024 * 1024) - 1);

        (await Client.Send(HttpMethod.Post, path, padding + "{")).MustBeError(HttpStatusCode.BadRequest, "INVALID_QUERY");
        (await Client.Send(HttpMethod.Post, path, padding + "{}")).MustBeError(HttpStatusCode.RequestEntityTooLarge, "QUERY_TOO_LARGE");
    }
}
