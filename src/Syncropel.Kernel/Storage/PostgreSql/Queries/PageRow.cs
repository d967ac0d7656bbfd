namespace Syncropel.Kernel.Storage.PostgreSql.Queries;

/// <summary>A record that may be on a page.</summary>
/// <param name="Position">Its place, which never changes.</param>
/// <param name="Bytes">How long its JSON is.</param>
/// <param name="Record">The record; null where it is yet to be read.</param>
internal readonly record struct PageRow(long Position, int Bytes, StoredRecord? Record = null);
