using System.Text;

namespace Syncropel.Outbox.Salvage;

/// <summary>Reads what SQLite writes into a row, by the format that it documents.</summary>
internal static class SqliteValue
{
    private const int MostColumns = 64;

    // The bytes of an integer by its type: the fifth and sixth have six and eight.
    private static readonly int[] IntegerLengths = [0, 1, 2, 3, 4, 6, 8];

    /// <summary>Reads a number of one to nine bytes, seven bits each, eight in the last.</summary>
    public static bool TryReadVarint(ref ReadOnlySpan<byte> bytes, out long value)
    {
        value = 0;
        for (int i = 0; i < bytes.Length && i < 9; i++)
        {
            value = i == 8 ? (value << 8) | bytes[i] : (value << 7) | (uint)(bytes[i] & 0x7F);
            if (i < 8 && bytes[i] >= 0x80) continue;
            bytes = bytes[(i + 1)..];
            return true;
        }

        return false;
    }

    /// <summary>Reads the values of a row, without the first: it is empty where the row's place stands for it.</summary>
    public static bool TryReadRow(ReadOnlySpan<byte> row, out object?[] values)
    {
        values = [];
        ReadOnlySpan<byte> types = row;
        if (!TryReadVarint(ref types, out long headerLength) || headerLength < 1 || headerLength > row.Length) return false;
        types = types[..(int)Math.Max(0, headerLength - (row.Length - types.Length))];
        ReadOnlySpan<byte> content = row[(int)headerLength..];
        var read = new List<object?>();
        while (!types.IsEmpty)
        {
            if (read.Count == MostColumns
                || !TryReadVarint(ref types, out long type)
                || !TryReadValue(type, ref content, out object? value))
            {
                return false;
            }

            read.Add(value);
        }

        if (read is not [null, ..]) return false;
        values = [.. read.Skip(1)];
        return true;
    }

    private static bool TryReadValue(long type, ref ReadOnlySpan<byte> content, out object? value)
    {
        value = null;
        long length = type switch
        {
            0 or 8 or 9 => 0,
            >= 1 and <= 6 => IntegerLengths[type],
            >= 12 => (type - 12) / 2,
            _ => long.MaxValue,
        };
        if (length > content.Length) return false;
        ReadOnlySpan<byte> bytes = content[..(int)length];
        content = content[(int)length..];
        value = type switch
        {
            0 => null,
            8 or 9 => type - 8,
            <= 6 => Integer(bytes),
            _ when type % 2 == 0 => bytes.ToArray(),
            _ => Encoding.UTF8.GetString(bytes),
        };
        return true;
    }

    private static long Integer(ReadOnlySpan<byte> bytes)
    {
        long value = (sbyte)bytes[0];
        foreach (byte next in bytes[1..]) value = (value << 8) | next;
        return value;
    }
}
