namespace Syncropel.Outbox.Salvage;

/// <summary>A row as it lies in a page: its place, and the values behind it. Nothing is known yet of whether they are right.</summary>
internal readonly record struct RawRow(long Place, object?[] Values);
