using Syncropel.Query;

namespace Syncropel.Client;

/// <summary>
/// What the kernel offers, asked for once and kept for a while: kernels are updated while their clients go on. Safe to use from many
/// threads at once.
/// </summary>
internal sealed class KernelOffer(RecordReader reader, TimeProvider time)
{
    // Ours, for kernels that offer batches and name no limits.
    public static readonly BatchLimits Usual = new(1000, 4 * 1024 * 1024);

    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(5);

    // A kernel that did not answer is asked again soon, and not with every batch.
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromSeconds(15);

    private readonly Lock _lock = new();
    private Task<Known>? _asked;

    /// <summary>How much the kernel takes in one batch; null where it offers none, or does not say.</summary>
    public async ValueTask<BatchLimits?> BatchAsync(CancellationToken cancellationToken)
    {
        Task<Known> asked;
        lock (_lock)
        {
            bool isOld = _asked is { IsCompleted: true } answer
                && (!answer.IsCompletedSuccessfully || answer.Result.Until <= time.GetUtcNow());

            // On behalf of all who ask meanwhile, so that the first of them cannot cancel it.
            if (_asked is null || isOld) _asked = AskAsync();
            asked = _asked;
        }

        return (await asked.WaitAsync(cancellationToken).ConfigureAwait(false)).Batch;
    }

    /// <summary>The kernel has no batches after all.</summary>
    public void WithdrawBatch()
    {
        lock (_lock) _asked = Task.FromResult(new Known(null, time.GetUtcNow() + KeptFor));
    }

    private async Task<Known> AskAsync()
    {
        var journal = new ReadJournal("Manifest");
        KernelManifest manifest = await reader.ManifestAsync(journal, CancellationToken.None).ConfigureAwait(false);
        return new Known(Read(manifest), time.GetUtcNow() + (journal.Error is null ? KeptFor : AskAgainAfter));
    }

    private static BatchLimits? Read(KernelManifest manifest) => manifest.Offers("batch")
        ? new BatchLimits(
            (int)Math.Min(manifest.Limit("batch_records") ?? Usual.Records, int.MaxValue), manifest.Limit("batch_bytes") ?? Usual.Bytes)
        : null;

    private sealed record Known(BatchLimits? Batch, DateTimeOffset Until);
}
