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
    /// <para>
    /// Of each record it verifies the id, the thread, the author, the message and its reference, the place, the parents, that it goes on
    /// from what the hop before it gave, and the rolling hash over the entries. All hops of the thread are read, for a record of another
    /// message may stand in the chain. What an author has recorded anew, with another content from the beginning, is another chain, and
    /// sound.
    /// </para>
    /// <para>
    /// Nothing follows from a last record: whoever can write in the author's name can put another in its place, whose <c>after</c> is any.
    /// Compare its id with that which recording gave (<see cref="RecordingResult.Emits"/>). So it is with the number of the entries that a
    /// message came with, where there is one hop alone. And a recording that stopped midway looks like
    /// one whose end is gone: the finding <see cref="AuditFault.Missing"/> accuses nobody, and <see cref="RecordingResult.Success"/> tells.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentException">The thread is empty.</exception>
    /// <exception cref="OperationCanceledException">The token is cancelled.</exception>
    public static async Task<AuditReport> VerifyAsync(
        ISyncropelClient client, string thread, Guid? messageId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(thread);
        HopReading read = await HopReader.ReadAsync(client, thread, cancellationToken).ConfigureAwait(false);
        return new AuditReport
        {
            IsComplete = read.IsComplete,
            Chains = ChainSorter.Sort(read.Records)
                .Where(chain => IsOf(chain, messageId))
                .Select(chain => ChainAudit.Verify(chain, thread, read.IsComplete))
                .ToValueList(),
        };
    }

    // One record is enough: the others may be foreign to it.
    private static bool IsOf(IReadOnlyList<Record<SynapsePipelineHopV1>> chain, Guid? message) =>
        message is not { } wanted || chain.Any(record => !record.TryGetBody(out SynapsePipelineHopV1? body) || body.MessageId == wanted);
}
