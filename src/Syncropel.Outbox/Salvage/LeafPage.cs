using System.Buffers.Binary;
using Syncropel.Outbox.Storage;

namespace Syncropel.Outbox.Salvage;

/// <summary>
/// Finds rows in a page without the tree above it, by the format that SQLite documents: where a page that leads to others is lost, the
/// others are still there.
/// </summary>
internal sealed class LeafPage(PageFile pages)
{
    private const byte LeafOfTable = 0x0D;

    // From here on SQLite puts the rest of a row onto pages of its own; the numbers are those of its format.
    private const int MostLocal = Schema.PageSize - 35;
    private const int LeastLocal = ((Schema.PageSize - 12) * 32 / 255) - 23;
    private const int OverflowLength = Schema.PageSize - 4;

    // The first page has the header of the file before its own.
    private const int FileHeaderLength = 100;

    private readonly byte[] _page = new byte[Schema.PageSize];
    private readonly byte[] _overflow = new byte[Schema.PageSize];

    /// <summary>The rows of a page, if it is a leaf of a table. What cannot be read as one is left out.</summary>
    public IEnumerable<RawRow> Rows(uint number)
    {
        int start = number == 1 ? FileHeaderLength : 0;
        if (!pages.TryRead(number, _page) || _page[start] != LeafOfTable) yield break;
        int cells = BinaryPrimitives.ReadUInt16BigEndian(_page.AsSpan(start + 3));
        for (int i = 0; i < cells; i++)
        {
            int pointer = start + 8 + (2 * i);
            if (pointer + 2 > _page.Length) yield break;
            if (ReadCell(BinaryPrimitives.ReadUInt16BigEndian(_page.AsSpan(pointer))) is { } row) yield return row;
        }
    }

    private RawRow? ReadCell(int at)
    {
        ReadOnlySpan<byte> cell = at < _page.Length ? _page.AsSpan(at) : [];
        if (!SqliteValue.TryReadVarint(ref cell, out long length) || !SqliteValue.TryReadVarint(ref cell, out long place)) return null;
        if (length < 0 || length > Math.Min(pages.Length, Array.MaxLength)) return null;
        int local = LocalLength((int)length);
        if (cell.Length < local + (local < length ? 4 : 0)) return null;
        byte[]? content = local == length ? cell[..local].ToArray() : Gather(cell[..local], (int)length, cell[local..]);
        return content is not null && SqliteValue.TryReadRow(content, out object?[] values) ? new RawRow(place, values) : null;
    }

    private static int LocalLength(int length)
    {
        if (length <= MostLocal) return length;
        int local = LeastLocal + ((length - LeastLocal) % OverflowLength);
        return local <= MostLocal ? local : LeastLocal;
    }

    private byte[]? Gather(ReadOnlySpan<byte> local, int length, ReadOnlySpan<byte> link)
    {
        var content = new MemoryStream();
        content.Write(local);
        uint next = BinaryPrimitives.ReadUInt32BigEndian(link);
        while (content.Length < length)
        {
            // What is garbled leads anywhere, and in circles too; but never further than the length says.
            if (!pages.TryRead(next, _overflow)) return null;
            content.Write(_overflow.AsSpan(4, (int)Math.Min(length - content.Length, OverflowLength)));
            next = BinaryPrimitives.ReadUInt32BigEndian(_overflow);
        }

        return content.ToArray();
    }
}
