using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Syncropel.Outbox.Storage;

/// <summary>
/// Tells a row that is as it was written from one that is not: SQLite notices where its own structure is damaged, and never where a value
/// is. Also the proof that bytes found in a damaged file are a row of ours.
/// </summary>
internal static class RowDigest
{
    /// <summary>The digest of a row: of its table, its place and all its values, each with its type and its length.</summary>
    public static byte[] Of(string table, long place, ReadOnlySpan<object?> values)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, table);
        Append(hash, place);
        foreach (object? value in values) Append(hash, value);
        return hash.GetHashAndReset();
    }

    private static void Append(IncrementalHash hash, object? value)
    {
        switch (value)
        {
            case null:
                AppendHead(hash, 'n', 0);
                break;
            case long number:
                AppendHead(hash, 'i', number);
                break;
            case string text:
                AppendBytes(hash, 't', Encoding.UTF8.GetBytes(text));
                break;
            case byte[] bytes:
                AppendBytes(hash, 'b', bytes);
                break;
            default:
                throw new ArgumentException($"a row has no {value.GetType()}", nameof(value));
        }
    }

    private static void AppendBytes(IncrementalHash hash, char type, byte[] bytes)
    {
        AppendHead(hash, type, bytes.Length);
        hash.AppendData(bytes);
    }

    private static void AppendHead(IncrementalHash hash, char type, long number)
    {
        Span<byte> head = stackalloc byte[1 + sizeof(long)];
        head[0] = (byte)type;
        BinaryPrimitives.WriteInt64LittleEndian(head[1..], number);
        hash.AppendData(head);
    }
}
