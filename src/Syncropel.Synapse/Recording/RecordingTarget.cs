namespace Syncropel.Synapse;

/// <summary>Where a pipeline's runs are recorded.</summary>
internal sealed record RecordingTarget(ISyncropelClient Client, string Thread, IReadOnlyCollection<Ref> Refs)
{
    /// <summary>The result with what became of recording it.</summary>
    public async Task<PipelineResult> RecordAsync(PipelineResult result, CancellationToken cancellationToken) => result with
    {
        Recording = await PipelineRecorder.RecordAsync(Client, Thread, result, Refs, cancellationToken).ConfigureAwait(false),
    };
}
