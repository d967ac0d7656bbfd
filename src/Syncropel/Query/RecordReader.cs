using Microsoft.Extensions.Logging;
using Syncropel.Client;
using Syncropel.Json;
using Syncropel.Transport;

namespace Syncropel.Query;

/// <summary>Reads from the kernel. What fails is empty, and a warning says why.</summary>
internal sealed class RecordReader(ISyncropelApi api, ResilientCaller caller, ILogger log)
{
    public async Task<IReadOnlyList<Record>> QueryAsync(RecordQuery query, CancellationToken cancellationToken)
    {
        const string Read = "Query";
        if (query.Where is not null)
        {
            Filter? filter = QueryDocument.Combine(query.Kind, query.Actor, query.Since, query.Where);
            return (await PageAsync(Read, filter, query.Thread, query.Limit, cancellationToken).ConfigureAwait(false))?.Records ?? [];
        }

        var attempts = new Attempts();
        CallOutcome outcome = await CallAsync(
            Read,
            token => api.ListRecordsAsync(query.Thread, query.Actor, query.Kind, query.Since, query.Limit, token),
            attempts,
            cancellationToken).ConfigureAwait(false);
        return Page(Read, outcome, attempts)?.Records ?? [];
    }

    /// <summary>One page of a query document; null where the kernel did not answer with one.</summary>
    public async Task<RecordPage?> PageAsync(string read, Filter? filter, string? thread, int limit, CancellationToken cancellationToken)
    {
        byte[] document = QueryDocument.Write(filter, thread, limit);
        var attempts = new Attempts();
        CallOutcome outcome = await CallAsync(
            read, token => api.QueryRecordsAsync(document, token), attempts, cancellationToken).ConfigureAwait(false);
        return Page(read, outcome, attempts);
    }

    public async Task<Record?> GetAsync(RecordId id, CancellationToken cancellationToken)
    {
        const string Read = "Get";

        // That a record is not there is an answer and no failure. Any other 404 is one: of a wrong address, of a proxy.
        var attempts = new Attempts();
        CallOutcome outcome = await CallAsync(
            Read, token => api.GetRecordAsync(id, token), attempts, cancellationToken, silent: "RECORD_NOT_FOUND").ConfigureAwait(false);
        if (outcome is not { Error: null, Response: { } response }) return null;
        try
        {
            Record record = Record.Parse(response.Body.Span);
            if (record.Id == id) return record;
            var mismatch = new EmitError(EmitErrorCode.IdMismatch, $"{id} was asked for and {record.Id} answered", response.Status);
            Log.ReadFailed(log, Read, attempts.Retried, mismatch);
        }
        catch (CanonicalJsonException none)
        {
            Unreadable(Read, response, attempts, none.Message);
        }

        return null;
    }

    public async Task<HealthReport> HealthAsync(CancellationToken cancellationToken)
    {
        const string Read = "Health";
        var attempts = new Attempts();
        CallOutcome outcome = await CallAsync(Read, api.GetHealthAsync, attempts, cancellationToken).ConfigureAwait(false);
        if (outcome is not { Error: null, Response: { } response }) return HealthReport.Empty;
        try
        {
            return new HealthReport(JsonMembers.Parse(response.Body.Span));
        }
        catch (CanonicalJsonException none)
        {
            Unreadable(Read, response, attempts, none.Message);
            return HealthReport.Empty;
        }
    }

    private async Task<CallOutcome> CallAsync(
        string read,
        Func<CancellationToken, Task<ApiResponse>> send,
        Attempts attempts,
        CancellationToken cancellationToken,
        string? silent = null)
    {
        CallOutcome outcome = await caller.CallAsync(send, attempts, cancellationToken).ConfigureAwait(false);
        if (outcome.Error is { } error && error.Code != silent) Log.ReadFailed(log, read, attempts.Retried, error);
        return outcome;
    }

    private RecordPage? Page(string read, CallOutcome outcome, Attempts attempts)
    {
        if (outcome is not { Error: null, Response: { } response }) return null;
        RecordPage? page = RecordPage.Read(response.Body, (index, reason) => Log.RecordSkipped(log, read, index, reason));
        if (page is null) Unreadable(read, response, attempts, "it is no list of records");
        return page;
    }

    private void Unreadable(string read, ApiResponse response, Attempts attempts, string reason)
    {
        var error = new EmitError(EmitErrorCode.UnreadableAnswer, $"the answer cannot be read: {reason}", response.Status);
        Log.ReadFailed(log, read, attempts.Retried, error);
    }
}
