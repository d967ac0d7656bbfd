using Syncropel.Kernel.Storage;

namespace Syncropel.Kernel.Streams;

/// <summary>What a reader is told.</summary>
/// <param name="Position">How far the feed has looked, this record included: the place to go on from.</param>
/// <param name="Record">The record; null where the event says no more than how far the feed has looked.</param>
internal readonly record struct FeedEvent(long Position, StoredRecord? Record);
