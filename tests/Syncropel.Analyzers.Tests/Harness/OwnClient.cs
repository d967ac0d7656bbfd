namespace Syncropel.Analyzers.Tests.Harness;

/// <summary>
/// What a class of the user's own that implements <c>ISyncropelClient</c> has to have, in a file that uses the namespaces of threads, tasks,
/// collections and the SDK.
/// </summary>
internal static class OwnClient
{
    /// <summary>The <c>Emit</c>s and <c>EmitAsync</c>s, for a test that does not spell them in its own way.</summary>
    public const string Emits = """
        Task<EmitResult> ISyncropelClient.EmitAsync<T>(
            T body, string thread, IReadOnlyCollection<Ref>? refs, EmitOptions? options, CancellationToken cancellationToken) => null!;

        Task<EmitResult> ISyncropelClient.EmitAsync(
            Act act, string kind, RecordBody body, string thread, IReadOnlyCollection<Ref>? refs, EmitOptions? options,
            CancellationToken cancellationToken) => null!;

        EmitResult ISyncropelClient.Emit<T>(
            T body, string thread, IReadOnlyCollection<Ref>? refs, EmitOptions? options, CancellationToken cancellationToken) => null!;

        EmitResult ISyncropelClient.Emit(
            Act act, string kind, RecordBody body, string thread, IReadOnlyCollection<Ref>? refs, EmitOptions? options,
            CancellationToken cancellationToken) => null!;
        """;

    /// <summary>All other members of the interface.</summary>
    public const string Rest = """
        Identity ISyncropelClient.Identity => null!;

        IOutbox? ISyncropelClient.Outbox => null;

        IAsyncEnumerable<EmitResult> ISyncropelClient.EmitManyAsync(
            IAsyncEnumerable<Emission> emissions, EmitManyOptions? options, CancellationToken cancellationToken) => null!;

        Task<IReadOnlyList<Record>> ISyncropelClient.QueryAsync(RecordQuery query, CancellationToken cancellationToken) => null!;

        Task<ReadResult<IReadOnlyList<Record>>> ISyncropelClient.TryQueryAsync(
            RecordQuery query, CancellationToken cancellationToken) => null!;

        IAsyncEnumerable<Record<T>> ISyncropelClient.QueryAsync<T>(
            Filter? where, string? thread, string? actor, long? since, int? limit, Sort? sort, QueryOptions? options,
            CancellationToken cancellationToken) => null!;

        Task<ReadResult<IReadOnlyList<Record<T>>>> ISyncropelClient.TryQueryAsync<T>(
            Filter? where, string? thread, string? actor, long? since, int? limit, Sort? sort, QueryOptions? options,
            CancellationToken cancellationToken) => null!;

        Task<ReadResult<QueryPlan>> ISyncropelClient.ExplainAsync(RecordQuery query, CancellationToken cancellationToken) => null!;

        Task<ReadResult<QueryPlan>> ISyncropelClient.ExplainAsync<T>(
            Filter? where, string? thread, string? actor, long? since, Sort? sort, CancellationToken cancellationToken) => null!;

        Task<IReadOnlyList<Record>> ISyncropelClient.QueryThreadAsync(
            string thread, int limit, long? since, CancellationToken cancellationToken) => null!;

        Task<ReadResult<IReadOnlyList<Record>>> ISyncropelClient.TryQueryThreadAsync(
            string thread, int limit, long? since, CancellationToken cancellationToken) => null!;

        Task<Record?> ISyncropelClient.GetAsync(RecordId id, CancellationToken cancellationToken) => null!;

        Task<ReadResult<Record?>> ISyncropelClient.TryGetAsync(RecordId id, CancellationToken cancellationToken) => null!;

        IAsyncEnumerable<Record> ISyncropelClient.SubscribeAsync(
            Filter? where, string? thread, SubscriptionOptions? options, CancellationToken cancellationToken) => null!;

        IAsyncEnumerable<Record<T>> ISyncropelClient.SubscribeAsync<T>(
            Filter? where, string? thread, string? actor, SubscriptionOptions? options, CancellationToken cancellationToken) => null!;

        IAsyncEnumerable<Record> ISyncropelClient.WatchThreadAsync(
            string thread, SubscriptionOptions? options, CancellationToken cancellationToken) => null!;

        Task<KernelHealth> ISyncropelClient.HealthAsync(CancellationToken cancellationToken) => null!;

        Task<ReadResult<KernelHealth>> ISyncropelClient.TryHealthAsync(CancellationToken cancellationToken) => null!;

        Task<KernelManifest> ISyncropelClient.GetManifestAsync(CancellationToken cancellationToken) => null!;

        Task<ReadResult<KernelManifest>> ISyncropelClient.TryGetManifestAsync(CancellationToken cancellationToken) => null!;
        """;
}
