namespace Syncropel.Kernel.Ingest;

/// <summary>How much a kernel's keeper takes at once.</summary>
/// <param name="MaxRecords">The most records of one batch.</param>
/// <param name="MaxBytes">The longest batch, in bytes as it is received.</param>
internal sealed record BatchRules(int MaxRecords, int MaxBytes)
{
    /// <exception cref="RefusalException">The batch is too long.</exception>
    public void CheckSize(int length)
    {
        if (length > MaxBytes) throw TooLarge($"{length}");
    }

    /// <summary>The refusal of a batch that is too long.</summary>
    /// <param name="bytes">How many bytes it has, in words.</param>
    public RefusalException TooLarge(string bytes) => new(new(
        RefusalCode.BatchTooLarge, $"$ has {bytes} bytes, and this kernel takes at most {MaxBytes} at once; send fewer records.")
    {
        Path = "$",
    });
}
