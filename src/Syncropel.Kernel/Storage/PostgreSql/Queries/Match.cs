using System.Runtime.InteropServices;
using System.Text.Json;
using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage.PostgreSql.Queries;

/// <summary>A record that matches, and what it is sorted by: of the record itself no more than that.</summary>
internal sealed class Match
{
    // More of them take more room than finding them again takes time.
    private const int MostKeys = 16;

    private readonly JsonElement?[]? _keys;
    private readonly JsonElement _root;

    public Match(StoredRecord record, long position, IReadOnlyList<SortKey> sort)
    {
        (Row, Id, Clock) = (new PageRow(position, record.Json.Length), record.Id, record.Clock);
        Held = Row.Bytes;
        if (sort.Count <= MostKeys)
        {
            // Copied, or each would hold its whole record; but not where the copies are longer than that.
            JsonElement?[] keys = [.. sort.Select(key => key.Path.Resolve(record.Root))];
            long length = keys.Sum(static key => (long)(key is { } value ? JsonMarshal.GetRawUtf8Value(value).Length : 0));
            _keys = length < Row.Bytes ? Array.ConvertAll(keys, static key => key?.Clone()) : keys;
            Held = (int)Math.Min(length, Row.Bytes);
        }
        else
        {
            _root = record.Root;
        }
    }

    public PageRow Row { get; }

    /// <summary>How many bytes of the record it keeps.</summary>
    public int Held { get; }

    public RecordId Id { get; }

    public long Clock { get; }

    /// <summary>The value of a key, one of those by which it is sorted.</summary>
    public JsonElement? ValueOf(int index, SortKey key) => _keys is null ? key.Path.Resolve(_root) : _keys[index];
}
