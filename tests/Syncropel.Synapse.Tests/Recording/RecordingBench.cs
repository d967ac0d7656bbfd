using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Syncropel.Synapse.Kinds;
using Syncropel.Testing;
using Syncropel.TestSupport;

namespace Syncropel.Synapse.Tests.Recording;

/// <summary>A kernel in memory, and clients that write to it and read from it; what they read can be tampered with on the way.</summary>
internal sealed class RecordingBench : IAsyncDisposable
{
    public const string Thread = "synapse.test";

    private readonly List<SyncropelClient> _clients = [];
    private readonly Tampering _tampering;

    public RecordingBench()
    {
        _tampering = new Tampering(Kernel.CreateHandler());
        Client = NewClient("did:example:author");
    }

    public MockKernel Kernel { get; } = new();

    public SyncropelClient Client { get; }

    /// <summary>Another author, or another client of one, who writes to the same kernel.</summary>
    public SyncropelClient NewClient(string did, DateTimeOffset? start = null)
    {
        var client = new SyncropelClient(new()
        {
            Endpoint = new("http://kernel"),
            Identity = Identity.Static(did),
            Handler = _tampering,
            TimeProvider = new ManualTimeProvider(start),
        });
        _clients.Add(client);
        return client;
    }

    public Task<RecordingResult> RecordAsync(PipelineResult run, IReadOnlyCollection<Ref>? refs = null) =>
        PipelineRecorder.RecordAsync(Client, Thread, run, refs, TestContext.Current.CancellationToken);

    public Task<AuditReport> VerifyAsync(Guid? message = null) =>
        ProvenanceAudit.VerifyAsync(Client, Thread, message, TestContext.Current.CancellationToken);

    /// <summary>The bodies of a run's records.</summary>
    public static async Task<IReadOnlyList<SynapsePipelineHopV1>> BodiesAsync(PipelineResult run)
    {
        await using var bench = new RecordingBench();
        Assert.True((await bench.RecordAsync(run)).Success);
        return [.. bench.Kernel.RecordsIn<SynapsePipelineHopV1>(Thread).Select(static record => record.Body)];
    }

    /// <summary>Emits a body as the record of a hop, by hand.</summary>
    public async Task<RecordId> EmitAsync(SynapsePipelineHopV1 body, SyncropelClient? author = null, params RecordId[] parents)
    {
        var options = new EmitOptions { Parents = parents };
        EmitResult result = await (author ?? Client).EmitAsync(
            body, Thread, [PipelineRecorder.MessageRef(body.MessageId)], options, TestContext.Current.CancellationToken);
        Assert.True(result.Success, result.ToString());
        return result.RecordId.Value;
    }

    /// <summary>Changes, from now on, what the kernel answers to queries.</summary>
    public void Tamper(Action<JsonArray> change) => _tampering.Change = change;

    /// <summary>Answers so many queries more, and refuses all behind them.</summary>
    public void AnswerQueries(int count) => _tampering.Answers = count;

    /// <summary>Refuses the nth emit from now on, from 1.</summary>
    public void FailEmit(int number, HttpStatusCode status) => (_tampering.FailingEmit, _tampering.Status) = (number, status);

    public async ValueTask DisposeAsync()
    {
        foreach (SyncropelClient client in _clients) await client.DisposeAsync();
        _tampering.Dispose();
    }

    private sealed class Tampering(HttpMessageHandler kernel) : DelegatingHandler(kernel)
    {
        public Action<JsonArray>? Change { get; set; }

        public int Answers { get; set; } = int.MaxValue;

        public int FailingEmit { get; set; }

        public HttpStatusCode Status { get; set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            bool isEmit = request.RequestUri!.AbsolutePath == "/v1/records";
            if (isEmit ? --FailingEmit == 0 : Answers-- <= 0) return new HttpResponseMessage(isEmit ? Status : HttpStatusCode.BadRequest);
            if (Change is null || request.RequestUri!.AbsolutePath != "/v1/records/query")
            {
                return await base.SendAsync(request, cancellationToken);
            }

            // The change is made to all that there is, and then the page is cut, as by a kernel that was tampered with.
            JsonNode document = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!;
            JsonNode? behind = document["filter"]!["$or"];
            document["filter"] = new JsonObject { ["body.kind"] = SynapsePipelineHopV1.Kind };
            request.Content = new StringContent(document.ToJsonString(), Encoding.UTF8, "application/json");
            HttpResponseMessage answer = await base.SendAsync(request, cancellationToken);
            JsonNode page = JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancellationToken))!;
            JsonArray all = (page["data"] ?? page["records"])!.AsArray();
            Change(all);
            foreach (JsonNode? record in all.Where(record => behind is not null && IsBefore(record!, behind)).ToArray()) all.Remove(record);
            answer.Content = new StringContent(page.ToJsonString(), Encoding.UTF8, "application/json");
            return answer;
        }

        private static bool IsBefore(JsonNode record, JsonNode behind)
        {
            int order = ((long)record["clock"]!).CompareTo((long)behind[0]!["clock"]!["$gt"]!);
            return order < 0 || (order == 0 && string.CompareOrdinal((string)record["id"]!, (string)behind[1]!["id"]!["$gte"]!) < 0);
        }
    }
}
