using System.Text;
using Syncropel.Contract.Support;
using Syncropel.Testing;

namespace Syncropel.Kernel.Server.Tests.Requests;

/// <summary>A kernel behind Kestrel answers as <see cref="MockKernel"/> does, byte for byte.</summary>
public sealed class SamenessTests
{
    private static readonly FixedTime Time = new(DateTimeOffset.UnixEpoch);

    private static readonly (string Method, string Path, string? Body)[] Requests =
    [
        ("GET", "/health", null),
        ("POST", "/v1/records", Sample.Glow),
        ("POST", "/v1/records", Sample.Glow),
        ("POST", "/v1/records", Sample.Json(clock: 1)),
        ("POST", "/v1/records", Sample.Json(clock: -1)),
        ("POST", "/v1/records", Sample.Json(clock: 5, thread: "a/b %2F é")),
        ("POST", "/v1/records", """{"act":"PUT","act":"DO"}"""),
        ("POST", "/v1/records", ""),
        ("POST", "/v1/records", new string(' ', 1001)),
        ("POST", "/v1/records/batch", $$"""{"ordered":true,"records":[{{Sample.Json(clock: 1)}},{{Sample.Json(clock: 2)}},7]}"""),
        ("POST", "/v1/records/batch", """{"records":[]}"""),
        ("POST", "/v1/records/batch", new string(' ', 3001)),
        ("POST", "/v1/records/query", """{"filter":{"body.title":{"$like":"G%"}},"sort":{"clock":-1},"explain":true}"""),
        ("POST", "/v1/records/query", """{"filter":{"title":1}}"""),
        ("POST", "/v1/records/query", "{"),
        ("POST", "/v1/records/subscribe", """{"limit":1}"""),
        ("GET", "/v1/records?thread=music.library", null),
        ("GET", "/v1/records?thread=a/b+%252F+%C3%A9&limit=1", null),
        ("GET", "/v1/records", null),
        ("GET", "/v1/records?limit=0&thread=t", null),
        ("GET", "/v1/records/2c46113bd5208dbc969d4641a734b2ba6dccb1e1ab9a710744446ace89771d04", null),
        ("GET", "/v1/records/nonsense", null),
        ("GET", "/v1/threads", null),
        ("GET", "/v1/threads/a%2Fb%20%252F%20%C3%A9/records", null),
        ("GET", "/v1/threads/%2F/records", null),
        ("GET", "/v1/threads//records", null),
        ("GET", "/v1/threads/t/watch?x=1", null),
        ("GET", "/nowhere/at%20all", null),
        ("DELETE", "/v1/records", null),
        ("PUT", "/health", ""),
        ("GET", "/v1/records/batch", null),
    ];

    [Fact]
    public async Task Every_answer_is_the_same()
    {
        var options = new MockKernelOptions { MaxRecordBytes = 1000, MaxBatchBytes = 3000, TimeProvider = Time };
        using var mock = new HttpClient(new MockKernel(options).CreateHandler()) { BaseAddress = new("http://localhost") };
        await using KernelHost host = await KernelHost.StartAsync(
            new()
            {
                Configure = static kernel =>
                {
                    kernel.MaxRecordBytes = 1000;
                    kernel.MaxBatchBytes = 3000;
                    kernel.TimeProvider = Time;
                },
            },
            TestContext.Current.CancellationToken);
        using HttpClient real = Support.Network.CreateClient(host.Endpoint);

        foreach ((string Method, string Path, string? Body) request in Requests)
        {
            Assert.Equal((request, await Ask(mock, request)), (request, await Ask(real, request)));
        }
    }

    private static async Task<string> Ask(HttpClient http, (string Method, string Path, string? Body) request)
    {
        using var message = new HttpRequestMessage(new(request.Method), request.Path);
        if (request.Body is not null) message.Content = new StringContent(request.Body, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await http.SendAsync(message, TestContext.Current.CancellationToken);
        IEnumerable<string> headers = response.Content.Headers
            .Where(static header => header.Key != "Content-Length")
            .Select(static header => $"{header.Key}: {string.Join(", ", header.Value)}");
        string body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return $"{(int)response.StatusCode}\n{string.Join('\n', headers)}\n\n{body}";
    }
}
