using Microsoft.Extensions.Logging;
using Syncropel.Client;
using Syncropel.Json;
using Syncropel.Telemetry;
using Syncropel.Transport;

namespace Syncropel.Query;

/// <summary>Reads from the kernel. What fails is empty; the journal knows why, and a warning says it.</summary>
internal sealed class RecordReader(
    ISyncropelApi api, ResilientCaller caller, ErrorExplainer explain, ReadVerification verification, ILogger log)
{
    private const string NotFound = "RECORD_NOT_FOUND";

    public async Task<IReadOnlyList<Record>> QueryAsync(RecordQuery query, ReadJournal journal, CancellationToken cancellationToken)
    {
        if (query is { Where: null, Sort: null })
        {
            ApiResponse? list = await CallAsync(
                token => api.ListRecordsAsync(query.Thread, query.Actor, query.Kind, query.Since, query.Limit, token),
                journal,
                cancellationToken).ConfigureAwait(false);
            return Page(list, journal)?.Records ?? [];
        }

        QueryDocument document = QueryDocument.Of(query);
        return (await PageAsync(document, journal, cancellationToken).ConfigureAwait(false))?.Records ?? [];
    }

    /// <summary>One page of a query document; null where the kernel did not answer with one.</summary>
    public async Task<RecordPage?> PageAsync(QueryDocument document, ReadJournal journal, CancellationToken cancellationToken)
    {
        byte[] json = document.Write();
        return Page(await CallAsync(token => api.QueryRecordsAsync(json, token), journal, cancellationToken).ConfigureAwait(false), journal);
    }

    public async Task<QueryPlan> ExplainAsync(QueryDocument document, ReadJournal journal, CancellationToken cancellationToken)
    {
        byte[] json = document.Write();
        ApiResponse? answer = await CallAsync(
            token => api.QueryRecordsAsync(json, token), journal, cancellationToken).ConfigureAwait(false);
        return Members(answer, journal) is { } members ? PlanReader.Read(members) : QueryPlan.Empty;
    }

    public async Task<Record?> GetAsync(RecordId id, ReadJournal journal, CancellationToken cancellationToken)
    {
        // That a record is not there is an answer and no failure. Any other 404 is one: of a wrong address, of a proxy.
        ApiResponse? answer = await CallAsync(
            token => api.GetRecordAsync(id, token), journal, cancellationToken, expected: NotFound).ConfigureAwait(false);
        if (answer is null) return null;
        if (ReceivedRecord.Read(answer.Body.ToArray(), 0, verification, out Record? record) is { } refused)
        {
            if (refused.Id is null) Unreadable(journal, answer, refused.Reason);
            else Refuse(journal, refused, answer);
            return null;
        }

        if (record!.Id == id) return record;
        Fail(journal, new EmitError(EmitErrorCode.IdMismatch, $"{id} was asked for and {record.Id} answered", answer.Status));
        return null;
    }

    public async Task<KernelHealth> HealthAsync(ReadJournal journal, CancellationToken cancellationToken)
    {
        ApiResponse? answer = await CallAsync(api.GetHealthAsync, journal, cancellationToken).ConfigureAwait(false);
        return Members(answer, journal) is { } members ? new KernelHealth(members) : KernelHealth.Empty;
    }

    public async Task<KernelManifest> ManifestAsync(ReadJournal journal, CancellationToken cancellationToken)
    {
        ApiResponse? answer = await CallAsync(api.GetManifestAsync, journal, cancellationToken).ConfigureAwait(false);
        return Members(answer, journal) is { } members ? new KernelManifest(members) : KernelManifest.Empty;
    }

    /// <summary>Ends a read of several pages early.</summary>
    public void Stop(ReadJournal journal, string reason)
    {
        journal.Fail(new EmitError(EmitErrorCode.UnreadableAnswer, reason));
        Log.PagingStopped(log, journal.Read, reason);
    }

    private async Task<ApiResponse?> CallAsync(
        Func<CancellationToken, Task<ApiResponse>> send, ReadJournal journal, CancellationToken cancellationToken, string? expected = null)
    {
        using ReadSpan span = ReadSpan.Start(journal.Read);
        var attempts = new Attempts();
        CallOutcome outcome = await caller.CallAsync(send, attempts, cancellationToken).ConfigureAwait(false);
        journal.Count(attempts.Retried);
        bool isFailure = outcome.Error is { } problem && problem.Code != expected;
        span.End(attempts.Retried, isFailure ? outcome.Error : null);
        if (outcome.Error is not { } error) return outcome.Response;
        if (isFailure) Fail(journal, error);
        return null;
    }

    private RecordPage? Page(ApiResponse? answer, ReadJournal journal)
    {
        if (answer is null) return null;
        RecordPage? page = RecordPage.Read(answer.Body, verification);
        if (page is null) Unreadable(journal, answer, "it is no list of records");
        foreach (RefusedRecord refused in page?.Refused ?? []) Note(journal, refused);
        return page;
    }

    private JsonMembers? Members(ApiResponse? answer, ReadJournal journal)
    {
        if (answer is null) return null;
        try
        {
            return JsonMembers.Parse(answer.Body.Span);
        }
        catch (CanonicalJsonException none)
        {
            Unreadable(journal, answer, none.Message);
            return null;
        }
    }

    private void Refuse(ReadJournal journal, RefusedRecord refused, ApiResponse answer)
    {
        Note(journal, refused);
        journal.Fail(new EmitError(EmitErrorCode.Refused, explain.Clean(refused.ToString()), answer.Status));
    }

    private void Note(ReadJournal journal, RefusedRecord refused)
    {
        RefusedRecord cleaned = explain.Cleaned(refused);
        if (!journal.TryRefuse(cleaned)) return;
        Instruments.RecordsRefused.Add(1, new KeyValuePair<string, object?>(TagNames.Operation, journal.Read));
        Log.RecordRefused(log, journal.Read, cleaned);
    }

    private void Unreadable(ReadJournal journal, ApiResponse answer, string reason) =>
        Fail(journal, new EmitError(EmitErrorCode.UnreadableAnswer, explain.Clean($"the answer cannot be read: {reason}"), answer.Status));

    private void Fail(ReadJournal journal, EmitError error)
    {
        journal.Fail(error);
        Log.ReadFailed(log, journal.Read, journal.Retried, error);
    }
}
