namespace Syncropel.Kernel.Maintenance;

/// <summary>What an import has done.</summary>
/// <param name="Added">How many records are new.</param>
/// <param name="AlreadyThere">How many were there before; they stay as they were.</param>
/// <param name="Refused">How many lines were not taken.</param>
internal readonly record struct ImportSummary(long Added, long AlreadyThere, long Refused);
