using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using Syncropel.TestServer;

namespace Syncropel.Benchmarks;

/// <summary>
/// What an emit costs beside the network: one after the other, to a Kestrel in the same process, against a bare
/// <see cref="HttpClient"/> that posts the same prepared bytes to the same endpoint.
/// </summary>
[MemoryDiagnoser]
public class EmitBenchmarks
{
    private const string Thread = "music.library";

    // So many in a row, because a single way there and back takes one of two times, by the core that the answer wakes.
    private const int Records = 500;

    private readonly RecordBody _untyped = JsonNode.Parse("""
        {"album":"Global Warming","artists":["Pitbull","Christina Aguilera"],"duration_ms":229506,"title":"Feel This Moment"}
        """)!.AsObject();

    private LoopbackServer _server = null!;
    private HttpClient _http = null!;
    private SyncropelClient _client = null!;
    private byte[] _prepared = [];

    [GlobalSetup]
    public async Task SetupAsync()
    {
        _server = await ReceiptServer.StartAsync();
        _http = new HttpClient { BaseAddress = _server.Endpoint };
        _client = new SyncropelClient(new() { Endpoint = _server.Endpoint, Identity = Identity.Static("did:example:my-app") });
        var envelope = new RecordEnvelope { Act = Act.Put, Actor = "did:example:my-app", Thread = Thread, Clock = 1_763_640_000_000 };
        _prepared = Encoding.UTF8.GetBytes(envelope.ToJson(Samples.Track, Samples.Refs));
    }

    [GlobalCleanup]
    public async Task CleanupAsync()
    {
        await _client.DisposeAsync();
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Records)]
    public async Task RawHttpClient()
    {
        for (int i = 0; i < Records; i++) await PostAsync();
    }

    [Benchmark(OperationsPerInvoke = Records)]
    public async Task TypedEmit()
    {
        for (int i = 0; i < Records; i++) Check(await _client.EmitAsync(Samples.Track, Thread, Samples.Refs));
    }

#pragma warning disable SYN1002 // A kind without a schema is what an untyped emit is for.
    [Benchmark(OperationsPerInvoke = Records)]
    public async Task UntypedEmit()
    {
        for (int i = 0; i < Records; i++) Check(await _client.EmitAsync(Act.Put, "music.catalog.take", _untyped, Thread));
    }
#pragma warning restore SYN1002

    private async Task<byte[]> PostAsync()
    {
        var content = new ByteArrayContent(_prepared);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using HttpResponseMessage response = await _http.PostAsync(new Uri("v1/records", UriKind.Relative), content);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync();
    }

    // A benchmark that measures failures would be a fast one.
    private static void Check(EmitResult result)
    {
        if (!result.Success) throw new InvalidOperationException(result.ToString());
    }
}
