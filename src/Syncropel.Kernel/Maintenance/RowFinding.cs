using System.Globalization;

namespace Syncropel.Kernel.Maintenance;

/// <summary>What of a record in a store does not fit.</summary>
/// <param name="Position">The record's place: the first has 1. 0 where it is about the store as a whole.</param>
/// <param name="Id">The id under which it is kept, in hex digits.</param>
/// <param name="Problem">What does not fit.</param>
internal sealed record RowFinding(long Position, string Id, string Problem)
{
    public override string ToString() =>
        Position == 0 ? Problem : string.Create(CultureInfo.InvariantCulture, $"record {Position}, {Id}: {Problem}");
}
