namespace Syncropel.Kernel.Query;

/// <summary>One key by which records are sorted.</summary>
/// <param name="Path">The field.</param>
/// <param name="Descending">Whether great values come first.</param>
internal readonly record struct SortKey(FieldPath Path, bool Descending);
