using System.Globalization;
using Syncropel.Json;
using Syncropel.Kernel.Ingest;
using Syncropel.Kernel.Storage;

namespace Syncropel.Kernel.Maintenance;

/// <summary>
/// Holds what is kept of records against the records themselves. Each is taken in once more, from the bytes that are kept, and must come
/// out as it is: the same id, the same bytes, the same columns. The rows are given in the order of their places.
/// </summary>
/// <param name="position">The place before the first row.</param>
internal sealed class RowCheck(long position)
{
    // What it was taken in by may have changed since: how long records and numbers may be, and which namespaces are known.
    private static readonly IngestRules Any = new(int.MaxValue, null) { MaxDigits = int.MaxValue };

    private long _position = position;

    /// <summary>Says whether places before a row are empty, which is no fault of its record; null where none is.</summary>
    public RowFinding? ExplainPlace(StoredRow row)
    {
        long expected = _position + 1;
        _position = row.Position;
        return row.Position == expected
            ? null
            : new RowFinding(
                row.Position,
                row.Id,
                string.Create(CultureInfo.InvariantCulture, $"the places before it, from {expected} on, are empty"));
    }

    /// <summary>Says what of a row's record does not fit; null where all does.</summary>
    public static RowFinding? Explain(StoredRow row) =>
        ExplainRecord(row) is { } problem ? new RowFinding(row.Position, row.Id, problem) : null;

    private static string? ExplainRecord(StoredRow row)
    {
        try
        {
            CanonicalJson.Canonicalize(row.Json.Span);
            return Compare(row, StoredReader.Read(row.Json.Span, Any));
        }
        catch (CanonicalJsonException unreadable)
        {
            return $"its JSON cannot be read: {unreadable.Message}";
        }
        catch (RefusalException refused)
        {
            return refused.Message;
        }
    }

    private static string? Compare(StoredRow row, StoredRecord record)
    {
        if (!record.Json.Span.SequenceEqual(row.Json.Span)) return "its JSON is not in canonical form";
        return Differ("id", row.Id, record.Id.ToString())
            ?? Differ("thread", row.Thread, record.Thread)
            ?? Differ("actor", row.Actor, record.Actor)
            ?? Differ("clock", Text(row.Clock), Text(record.Clock))
            ?? Differ("kind", row.Kind, record.Kind)
            ?? Differ("created_at", row.CreatedAt, record.CreatedAt);
    }

    private static string Text(long clock) => clock.ToString(CultureInfo.InvariantCulture);

    private static string? Differ(string what, string? column, string? member) =>
        column == member ? null : $"it is found by the {what} '{column}', and its {what} is '{member}'";
}
