using Syncropel.Kernel.Diagnostics;
using Syncropel.Kernel.Ingest;
using Syncropel.Kernel.Query;
using Syncropel.Kernel.Storage;

namespace Syncropel.Kernel.Http;

/// <summary>
/// The kernel's calls, one method each: what is asked in the words of HTTP, and how the rules' verdict is said. Which request leads to
/// which call is decided by whoever has the requests.
/// </summary>
/// <param name="settings">What the kernel's keeper decided.</param>
/// <param name="store">The records.</param>
/// <param name="metrics">Where it is counted what becomes of records; null for nowhere.</param>
internal sealed class KernelCalls(KernelSettings settings, IRecordStore store, KernelMetrics? metrics = null)
{
    private readonly RecordIngest _ingest = new(store, settings.Records, settings.TimeProvider);
    private readonly StreamCalls _streams = new(settings, store);

    /// <summary>The streams; to be asked only where the kernel has them.</summary>
    public StreamCalls Streams => _streams;

    /// <summary><c>GET /.well-known/syncropel</c>.</summary>
    public JsonResponse Manifest() => KernelAnswers.Manifest(settings);

    /// <summary><c>POST /v1/records</c>.</summary>
    /// <param name="record">The record as it was received.</param>
    /// <param name="actors">The only actors of whom the sender may send records; empty for any.</param>
    public async ValueTask<KernelResponse> IngestAsync(ReadOnlyMemory<byte> record, IReadOnlyList<string> actors)
    {
        IngestVerdict verdict = await _ingest.AcceptAsync(record, actors).ConfigureAwait(false);
        metrics?.Count(verdict);
        return IngestAnswers.One(verdict);
    }

    /// <summary><c>POST /v1/records/batch</c>; to be asked only where the kernel takes batches.</summary>
    /// <param name="batch">The batch as it was received.</param>
    /// <param name="actors">The only actors of whom the sender may send records; empty for any.</param>
    public ValueTask<KernelResponse> IngestManyAsync(ReadOnlyMemory<byte> batch, IReadOnlyList<string> actors) =>
        Answers.OfAsync(async () =>
        {
            RecordBatch records = BatchReader.Read(batch, settings.Batches!);
            IReadOnlyList<IngestVerdict> verdicts = await _ingest.AcceptAsync(records, actors).ConfigureAwait(false);
            foreach (IngestVerdict verdict in verdicts) metrics?.Count(verdict);
            return IngestAnswers.Many(verdicts);
        });

    /// <summary><c>GET /v1/records/{id}</c>.</summary>
    public async ValueTask<KernelResponse> FindAsync(string id, CancellationToken cancellationToken)
    {
        StoredRecord? record = RecordId.TryParse(id, out RecordId recordId)
            ? await store.FindAsync(recordId, cancellationToken).ConfigureAwait(false)
            : null;
        return record is not null
            ? RecordAnswers.One(record)
            : ErrorEnvelope.Of(
                ErrorCode.RecordNotFound,
                $"There is no record '{id}' here; an id is {RecordId.TextLength} lower-case hex digits, as POST /v1/records returns it.");
    }

    /// <summary><c>GET /v1/records</c>.</summary>
    public ValueTask<KernelResponse> ListAsync(string query, CancellationToken cancellationToken) => Answers.OfAsync(async () =>
    {
        QueryParameters parameters = QueryParameters.Parse(query, "thread", "actor", "kind", "since", "limit");
        var list = new ListRequest
        {
            Thread = parameters.Text("thread"),
            Actor = parameters.Text("actor"),
            Kind = parameters.Text("kind"),
            Since = parameters.Since(),
            Limit = parameters.Limit(),
        };
        if (list is { Thread: null, Actor: null, Kind: null })
        {
            throw new RefusalException(new(RefusalCode.InvalidQuery, "GET /v1/records needs one of the parameters thread, actor, kind."));
        }

        return await ListAsync(list, cancellationToken).ConfigureAwait(false);
    });

    /// <summary><c>GET /v1/threads/{id}/records</c>.</summary>
    public ValueTask<KernelResponse> ListThreadAsync(string thread, string query, CancellationToken cancellationToken) =>
        Answers.OfAsync(async () =>
        {
            QueryParameters parameters = QueryParameters.Parse(query, "since", "limit");
            var list = new ListRequest { Thread = thread, Since = parameters.Since(), Limit = parameters.Limit() };
            return await ListAsync(list, cancellationToken).ConfigureAwait(false);
        });

    /// <summary><c>GET /v1/threads</c>.</summary>
    public ValueTask<KernelResponse> ListThreadsAsync(string query, CancellationToken cancellationToken) => Answers.OfAsync(async () =>
    {
        int limit = QueryParameters.Parse(query, "limit").Limit();
        return RecordAnswers.Threads(await store.ListThreadsAsync(limit, cancellationToken).ConfigureAwait(false));
    });

    /// <summary><c>POST /v1/records/query</c>.</summary>
    public ValueTask<KernelResponse> QueryAsync(ReadOnlyMemory<byte> document, CancellationToken cancellationToken) =>
        Answers.OfAsync(async () =>
        {
            settings.CheckQuerySize(document.Length);
            QueryDocument query = QueryDocumentParser.Parse(document.Span);
            return RecordAnswers.Found(await store.QueryAsync(query, cancellationToken).ConfigureAwait(false));
        });

    private async ValueTask<KernelResponse> ListAsync(ListRequest list, CancellationToken cancellationToken)
    {
        QueryResult result = await store.QueryAsync(list.ToQuery(), cancellationToken).ConfigureAwait(false);
        return RecordAnswers.List(result);
    }
}
