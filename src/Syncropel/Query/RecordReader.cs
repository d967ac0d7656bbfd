using Microsoft.Extensions.Logging;
using Syncropel.Client;
using Syncropel.Json;
using Syncropel.Telemetry;
using Syncropel.Transport;

namespace Syncropel.Query;

/// <summary>Reads from the kernel. What fails is empty; the journal knows why, and a warning says it.</summary>
internal sealed class RecordReader(
    ISyncropelApi api,
    ResilientCaller caller,
    ErrorExplainer explain,
    RefusalTeller refusals,
    ReadVerification verification,
    ILogger log)
{
    private const string NotFound = "RECORD_NOT_FOUND";

    /// <summary>The first page of a query, in its plainest form; null where the kernel did not answer with one.</summary>
    public Task<RecordPage?> QueryAsync(RecordQuery query, ReadJournal journal, CancellationToken cancellationToken) =>
        query is { Where: null, Sort: null }
            ? ReadAsync(
                token => api.ListRecordsAsync(query.Thread, query.Actor, query.Kind, query.Since, query.Limit, token),
                answer => Page(answer, journal),
                journal,
                cancellationToken)
            : PageAsync(QueryDocument.Of(query), journal, null, cancellationToken);

    /// <summary>
    /// One page of a query document; null where the kernel did not answer with one. Where the journal has no error then, the answer was too
    /// large, and fewer records may be asked for.
    /// </summary>
    public Task<RecordPage?> PageAsync(QueryDocument document, ReadJournal journal, CancellationToken cancellationToken) =>
        PageAsync(document, journal, document.Limit > 1 ? EmitErrorCode.AnswerTooLarge : null, cancellationToken);

    public async Task<QueryPlan> ExplainAsync(QueryDocument document, ReadJournal journal, CancellationToken cancellationToken)
    {
        byte[] json = document.Write();
        JsonMembers? members = await ReadAsync(
            token => api.QueryRecordsAsync(json, token),
            answer => Members(answer, journal),
            journal,
            cancellationToken).ConfigureAwait(false);
        return members is null ? QueryPlan.Empty : PlanReader.Read(members);
    }

    public Task<Record?> GetAsync(RecordId id, ReadJournal journal, CancellationToken cancellationToken) =>

        // That a record is not there is an answer and no failure. Any other 404 is one: of a wrong address, of a proxy.
        ReadAsync(
            token => api.GetRecordAsync(id, token), answer => One(answer, id, journal), journal, cancellationToken, expected: NotFound);

    public async Task<KernelHealth> HealthAsync(ReadJournal journal, CancellationToken cancellationToken)
    {
        JsonMembers? members = await ReadAsync(
            api.GetHealthAsync, answer => Members(answer, journal), journal, cancellationToken).ConfigureAwait(false);
        return members is null ? KernelHealth.Empty : new KernelHealth(members);
    }

    public async Task<KernelManifest> ManifestAsync(ReadJournal journal, CancellationToken cancellationToken)
    {
        JsonMembers? members = await ReadAsync(
            api.GetManifestAsync, answer => Members(answer, journal), journal, cancellationToken).ConfigureAwait(false);
        return members is null ? KernelManifest.Empty : new KernelManifest(members);
    }

    /// <summary>Ends a read of several pages early.</summary>
    public void Stop(ReadJournal journal, string reason)
    {
        journal.Fail(new EmitError(EmitErrorCode.UnreadableAnswer, reason));
        Log.PagingStopped(log, journal.Read, reason);
    }

    // The activity is around the reading of the answer too: one that cannot be read is a failure like any other.
    private async Task<T?> ReadAsync<T>(
        Func<CancellationToken, Task<ApiResponse>> send,
        Func<ApiResponse, T?> read,
        ReadJournal journal,
        CancellationToken cancellationToken,
        string? expected = null)
        where T : class
    {
        using ReadSpan span = ReadSpan.Start(journal.Read);
        var attempts = new Attempts();
        CallOutcome outcome = await caller.CallAsync(send, attempts, cancellationToken).ConfigureAwait(false);
        journal.Count(attempts.Retried);
        T? value = null;
        if (outcome.Error is not { } error) value = read(outcome.Response!);
        else if (error.Code != expected) Fail(journal, error);
        else if (error.Code == EmitErrorCode.AnswerTooLarge) Log.PageTooLarge(log, journal.Read, error);
        span.End(attempts.Retried, journal.Error);
        return value;
    }

    private Task<RecordPage?> PageAsync(
        QueryDocument document, ReadJournal journal, string? expected, CancellationToken cancellationToken)
    {
        byte[] json = document.Write();
        return ReadAsync(
            token => api.QueryRecordsAsync(json, token), answer => Page(answer, journal), journal, cancellationToken, expected);
    }

    private RecordPage? Page(ApiResponse answer, ReadJournal journal)
    {
        RecordPage? page = RecordPage.Read(answer.Body, verification);
        if (page is null) Unreadable(journal, answer, "it is no list of records");
        foreach (RefusedRecord refused in page?.Refused ?? []) Note(journal, refused);
        return page;
    }

    private Record? One(ApiResponse answer, RecordId id, ReadJournal journal)
    {
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

    private JsonMembers? Members(ApiResponse answer, ReadJournal journal)
    {
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
        if (journal.TryRefuse(cleaned)) refusals.Tell(journal.Read, cleaned);
    }

    private void Unreadable(ReadJournal journal, ApiResponse answer, string reason) =>
        Fail(journal, new EmitError(EmitErrorCode.UnreadableAnswer, explain.Clean($"the answer cannot be read: {reason}"), answer.Status));

    private void Fail(ReadJournal journal, EmitError error)
    {
        journal.Fail(error);
        Log.ReadFailed(log, journal.Read, journal.Retried, error);
    }
}
