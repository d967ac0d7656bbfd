using Syncropel.Synapse.Kinds;

namespace Syncropel.Synapse;

/// <summary>Recomputes recorded chains from what the kernel has, and names the first record of each that does not fit.</summary>
public static class ProvenanceAudit
{
    /// <summary>Verifies the chains on a thread.</summary>
    /// <param name="client">Who reads.</param>
    /// <param name="thread">The thread that the runs were recorded on.</param>
    /// <param name="messageId">The message whose chains are verified; null for those of all messages.</param>
    /// <param name="cancellationToken">Ends the audit.</param>
    /// <remarks>
    /// Of each record it verifies the id, the author, the message, the place, the parents, that it goes on from what the hop before it
    /// gave, and the rolling hash over the entries. All hops of the thread are read, for a record of another message may stand in the
    /// chain. What the author has recorded anew, with another content from the beginning, is another chain, and sound.
    /// </remarks>
    /// <exception cref="ArgumentException">The thread is empty.</exception>
    /// <exception cref="OperationCanceledException">The token is cancelled.</exception>
    public static async Task<AuditReport> VerifyAsync(
        ISyncropelClient client, string thread, Guid? messageId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(thread);
        List<Record<SynapsePipelineHopV1>> records = [];
        IAsyncEnumerable<Record<SynapsePipelineHopV1>> all = client.QueryAsync<SynapsePipelineHopV1>(
            thread: thread, cancellationToken: cancellationToken);
        await foreach (Record<SynapsePipelineHopV1> record in all.ConfigureAwait(false)) records.Add(record);

        return new AuditReport
        {
            Chains = ChainSorter.Sort(records).Where(chain => IsOf(chain, messageId)).Select(ChainAudit.Verify).ToValueList(),
        };
    }

    // One record is enough: the others may be foreign to it.
    private static bool IsOf(IReadOnlyList<Record<SynapsePipelineHopV1>> chain, Guid? message) =>
        message is not { } wanted || chain.Any(record => !record.TryGetBody(out SynapsePipelineHopV1? body) || body.MessageId == wanted);
}
