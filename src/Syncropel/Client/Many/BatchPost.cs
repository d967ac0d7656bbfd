using Syncropel.Transport;

namespace Syncropel.Client;

/// <summary>Sends one batch, again where that helps.</summary>
internal sealed class BatchPost(ISyncropelApi api, ResilientCaller caller, ErrorExplainer explain)
{
    public async Task<BatchOutcome> SendAsync(
        IReadOnlyCollection<ReadOnlyMemory<byte>> records, bool ordered, Attempts attempts, CancellationToken cancellationToken)
    {
        byte[] document = BatchDocument.Write(records, ordered);
        CallOutcome outcome = await caller.CallAsync(
            token => api.PostRecordsAsync(document, token), attempts, cancellationToken).ConfigureAwait(false);
        if (outcome.Error is { } error) return new BatchOutcome(error, []);
        ApiResponse answer = outcome.Response!;
        return BatchAnswer.Read(answer.Body, records.Count) is { } answers
            ? new BatchOutcome(null, [.. answers.Select(Judge)])
            : new BatchOutcome(Unreadable(records.Count, answer.Status), []);
    }

    private CallOutcome Judge(ApiResponse answer) => new(answer, answer.IsSuccess ? null : explain.Refusal(answer));

    private static EmitError Unreadable(int count, int status) =>
        new(EmitErrorCode.UnreadableAnswer, $"the kernel answered with status {status}, and not with {count} results", status);
}
