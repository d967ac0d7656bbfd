using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Syncropel.Json;
using Syncropel.Synapse.Kinds;

namespace Syncropel.Synapse;

/// <summary>
/// Records the hops of a run, each with the record of the hop before it as parent, so that the chain of entries is content-addressed:
/// whoever has the last id can tell whether anything before it was changed.
/// </summary>
public static class PipelineRecorder
{
    /// <summary>The code of the error of a hop whose IR has no canonical JSON.</summary>
    public const string NoCanonicalForm = "NO_CANONICAL_FORM";

    /// <summary>The code of the error of a hop at whose emit the client threw, which clients of this SDK do not.</summary>
    public const string EmitThrew = "EMIT_THREW";

    /// <summary>Records every hop of a run, in the order of the hops.</summary>
    /// <param name="client">Who emits.</param>
    /// <param name="thread">The thread of the records; not empty.</param>
    /// <param name="result">The run. Stages that failed have no hop, and are not recorded.</param>
    /// <param name="refs">What every record refers to, beside the message itself. Null for nothing.</param>
    /// <param name="cancellationToken">Ends the recording. What is emitted by then stays.</param>
    /// <returns>What became of it; it fails open, as all emits do.</returns>
    /// <exception cref="ArgumentException">
    /// The thread is empty or no text, or a reference is <c>default(Ref)</c>, or a hop is not where its index says, or builds on one that
    /// is not before it: results that a pipeline gives are not so.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token is cancelled.</exception>
    public static async Task<RecordingResult> RecordAsync(
        ISyncropelClient client,
        string thread,
        PipelineResult result,
        IReadOnlyCollection<Ref>? refs = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        RecordingArguments.ThrowIfInvalid(thread, refs);
        ArgumentNullException.ThrowIfNull(result);
        EnsureInOrder(result);
        Ref[] all = [MessageRef(result.IR.MessageId), .. refs ?? []];
        List<EmitResult> emits = [];
        EmitError? error = null;
        var bodies = new HopBodies(result.Hops);
        foreach (PipelineHop hop in result.Hops)
        {
            if (!TryNext(bodies, hop, out SynapsePipelineHopV1? body, out error)) break;
            var options = new EmitOptions { Parents = [.. hop.Parents.Select(index => emits[index].RecordId!.Value)] };
            try
            {
                EmitResult emit = await client.EmitAsync(body, thread, all, options, cancellationToken).ConfigureAwait(false);
                emits.Add(emit);

                // What is queued has its id, on which the next hop builds.
                error = emit.IsQueued ? null : emit.Error;
            }
            catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
            {
                // The run is over and paid for: a client that is disposed of, or throws, must not take the result away.
                error = ErrorOf(problem);
            }

            if (error is not null) break;
        }

        return new RecordingResult { Emits = emits.ToValueList(), Error = error };
    }

    /// <summary>The reference that joins all records of a message, on whatever thread.</summary>
    /// <param name="messageId">The message.</param>
    public static Ref MessageRef(Guid messageId) => SynapseRefs.Message(messageId.ToString("D", CultureInfo.InvariantCulture));

    private static EmitError ErrorOf(Exception problem) => problem is ObjectDisposedException
        ? new EmitError(EmitErrorCode.Disposed, "the client is disposed of")
        : new EmitError(EmitThrew, $"{problem.GetType().FullName}: {problem.Message}");

    private static void EnsureInOrder(PipelineResult result)
    {
        ValueList<PipelineHop> hops = result.Hops;
        for (int i = 0; i < hops.Count; i++)
        {
            if (hops[i].Index == i && hops[i].Parents.All(parent => parent >= 0 && parent < i)) continue;
            throw new ArgumentException(
                $"hop {i} has the index {hops[i].Index} and builds on [{string.Join(", ", hops[i].Parents)}]; parents stand before it",
                nameof(result));
        }
    }

    private static bool TryNext(
        HopBodies bodies, PipelineHop hop, [NotNullWhen(true)] out SynapsePipelineHopV1? body, [NotNullWhen(false)] out EmitError? error)
    {
        try
        {
            (body, error) = (bodies.Next(hop), null);
            return true;
        }
        catch (CanonicalJsonException problem)
        {
            (body, error) = (null, new EmitError(NoCanonicalForm, $"{hop.Entry.ModelId}: its IR cannot be hashed: {problem.Message}"));
            return false;
        }
    }
}
