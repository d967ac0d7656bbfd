namespace Syncropel.Kernel.Ingest;

/// <summary>How much a kernel's keeper takes at once.</summary>
/// <param name="MaxRecords">The most records of one batch.</param>
/// <param name="MaxBytes">The longest batch, in bytes as it is received.</param>
internal sealed record BatchRules(int MaxRecords, int MaxBytes);
