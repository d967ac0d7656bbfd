using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Syncropel.Kernel.Ingest;
using Syncropel.Kernel.Query;
using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Storage.Sqlite;

namespace Syncropel.Kernel.Tests.Support;

/// <summary>What tests do with stores.</summary>
internal static class Stores
{
    public static async Task<OpenedStore> OpenAsync(string path, ILogger? logger = null, TimeProvider? time = null) =>
        await KernelStore.Sqlite(path).OpenAsync(Context(logger, time), TestContext.Current.CancellationToken);

    public static async Task<OpenedTokens> OpenTokensAsync(string path, ILogger? logger = null) =>
        await KernelStore.Sqlite(path).OpenTokensAsync(Context(logger), TestContext.Current.CancellationToken);

    /// <summary>The store of records alone, which disposes of all when it is disposed of.</summary>
    public static async Task<SqliteStore> OpenRecordsAsync(string path, ILogger? logger = null) =>
        (SqliteStore)(await OpenAsync(path, logger)).Records;

    /// <summary>The store of records as those open it who look through it.</summary>
    public static async Task<SqliteStore> OpenForMaintenanceAsync(string path) => (SqliteStore)(await KernelStore.Sqlite(path)
        .OpenAsync(Context() with { IsForMaintenance = true }, TestContext.Current.CancellationToken)).Records;

    public static async Task<AppendResult> AppendAsync(this IRecordStore store, StoredRecord record) => (await store.AppendAsync([record]))[0];

    public static async Task<QueryResult> QueryAsync(this IRecordStore store, string document) =>
        await store.QueryAsync(Document(document), TestContext.Current.CancellationToken);

    /// <summary>Asserts that those records meet a filter that have these clocks, in their order.</summary>
    public static async Task AssertFindsAsync(this IRecordStore store, string filter, params long[] clocks) => Assert.Equal(
        clocks, (await store.QueryAsync($$"""{"filter":{{filter}},"limit":1000}""")).Records.Select(static record => record.Clock));

    public static async Task<string> PlanAsync(this SqliteStore store, string document) =>
        string.Join('\n', await store.ExplainAsync(Document(document), TestContext.Current.CancellationToken));

    public static StoreContext Context(ILogger? logger = null, TimeProvider? time = null) =>
        new(logger ?? NullLogger.Instance, time ?? TimeProvider.System);

    public static QueryDocument Document(string json) => QueryDocumentParser.Parse(System.Text.Encoding.UTF8.GetBytes(json));

    /// <summary>Everything in the log, page by page.</summary>
    public static async Task<List<StoredRecord>> ReadAllAsync(this IRecordLog log)
    {
        List<StoredRecord> all = [];
        while (await log.ReadAsync(all.Count, TestContext.Current.CancellationToken) is { Count: > 0 } page) all.AddRange(page);
        return all;
    }

    public static RecordIngest Ingest(this IRecordStore store) => new(store, Sample.Rules, TimeProvider.System);
}
