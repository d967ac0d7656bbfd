namespace Syncropel.Kernel.Http;

/// <summary>Which path leads to which of the kernel's calls.</summary>
internal sealed class KernelRoutes
{
    private readonly KernelCalls _calls;
    private readonly BodyRule _query;
    private readonly KernelRoute _manifest;
    private readonly KernelRoute _records;
    private readonly KernelRoute? _batch;
    private readonly KernelRoute _search;
    private readonly KernelRoute? _subscribe;
    private readonly KernelRoute _threads;
    private readonly bool _streams;

    public KernelRoutes(KernelSettings settings, KernelCalls calls)
    {
        _calls = calls;
        _streams = settings.Streams;
        _query = new(settings.MaxQueryBytes, settings.QueryTooLarge);
        _manifest = new(Get: new("manifest", (_, _) => new(calls.Manifest())) { Scope = TokenScopes.None });
        _records = new(
            Get: new("list", (input, stop) => calls.ListAsync(input.Query, stop)),
            Post: new("ingest", (input, _) => calls.IngestAsync(input.Body, input.Actors))
            {
                Scope = TokenScopes.Write,
                Body = new(settings.Records.MaxRecordBytes, settings.Records.TooLarge),
            });
        _batch = settings.Batches is not { } batches ? null : new(
            Post: new("ingest_batch", (input, _) => calls.IngestManyAsync(input.Body, input.Actors))
            {
                Scope = TokenScopes.Write,
                Body = new(batches.MaxBytes, batches.TooLarge),
            });
        _search = new(Post: new("query", (input, stop) => calls.QueryAsync(input.Body, stop)) { Body = _query });
        _subscribe = !settings.Streams ? null : new(
            Post: new("subscribe", (input, stop) => calls.Streams.SubscribeAsync(input.Body, input.LastEventId, stop)) { Body = _query });
        _threads = new(Get: new("list_threads", (input, stop) => calls.ListThreadsAsync(input.Query, stop)));
    }

    /// <summary>The one path that needs no token, and that answers whatever becomes of the store.</summary>
    public static KernelRoute Health { get; } =
        new(Get: new("health", static (_, _) => new(KernelAnswers.Healthy())) { Scope = TokenScopes.None }) { IsOpen = true };

    /// <param name="segments">The path's segments, decoded.</param>
    /// <returns>Null where the path leads nowhere.</returns>
    public KernelRoute? Find(string[] segments) => segments switch
    {
        ["health"] => Health,
        [".well-known", "syncropel"] => _manifest,
        ["v1", "records"] => _records,
        ["v1", "records", "batch"] => _batch,
        ["v1", "records", "query"] => _search,
        ["v1", "records", "subscribe"] => _subscribe,
        ["v1", "records", { Length: > 0 } id] => new(Get: new("find", (_, stop) => _calls.FindAsync(id, stop))),
        ["v1", "threads"] => _threads,
        ["v1", "threads", { Length: > 0 } thread, "records"] => new(
            Get: new("list_thread", (input, stop) => _calls.ListThreadAsync(thread, input.Query, stop))),
        ["v1", "threads", { Length: > 0 } thread, "watch"] when _streams => new(
            Get: new("watch", (input, stop) => _calls.Streams.WatchAsync(thread, input.Query, input.LastEventId, stop))),
        _ => null,
    };
}
