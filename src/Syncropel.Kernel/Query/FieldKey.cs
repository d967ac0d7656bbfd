using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace Syncropel.Kernel.Query;

/// <summary>
/// The value of a field as bytes whose order, byte by byte and the shorter first, is that of <see cref="JsonOrder"/>, and that are the same
/// for two scalars only if those are equal. So a database that can compare bytes can answer and sort, and keep an index. A key is the rank
/// of the value's type, and behind it, of a number, its sign, its magnitude and its digits; of a string, an array or an object, its UTF-8.
/// </summary>
internal static class FieldKey
{
    // Behind the digits of a negative number, so that of two with a common beginning the longer, which is less, comes first.
    private const byte EndOfNegative = 0xFF;

    private enum Sign : byte
    {
        Negative,
        Zero,
        Positive,
    }

    /// <summary>The key of a field that is not there.</summary>
    public static byte[] Missing => From(JsonRank.Missing);

    /// <summary>The key before all keys of a type, and behind all of the types before it.</summary>
    public static byte[] From(JsonRank rank) => [(byte)rank];

    public static byte[] Of(Scalar value) => JsonOrder.RankOf(value.Type) switch
    {
        JsonRank.Number => OfNumber(value.Number),
        JsonRank.String => OfText(JsonRank.String, Encoding.UTF8.GetBytes(value.Text!)),
        JsonRank rank => From(rank),
    };

    /// <summary>The key of the value at a path, without making a tree of the record.</summary>
    /// <param name="record">The record, in canonical form.</param>
    /// <param name="path">The field.</param>
    /// <exception cref="JsonException">The record is no JSON.</exception>
    /// <exception cref="InvalidOperationException">A text in it is none.</exception>
    public static byte[] At(ReadOnlySpan<byte> record, FieldPath path)
    {
        var reader = new Utf8JsonReader(record, FieldPath.AnyDepth);
        return path.TryFind(ref reader) ? Of(ref reader, record) : Missing;
    }

    /// <summary>The keys of the elements of the array at a path, but for those that are no scalars; none where there is no array.</summary>
    /// <inheritdoc cref="At"/>
    public static IReadOnlyList<byte[]> ElementsAt(ReadOnlySpan<byte> record, FieldPath path)
    {
        var reader = new Utf8JsonReader(record, FieldPath.AnyDepth);
        if (!path.TryFind(ref reader) || reader.TokenType != JsonTokenType.StartArray) return [];
        List<byte[]> keys = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject) reader.Skip();
            else keys.Add(Of(ref reader, record));
        }

        return keys;
    }

    /// <summary>The key of a string that begins so, and behind it those of all strings that do.</summary>
    public static byte[] OfPrefix(string prefix) => OfText(JsonRank.String, Encoding.UTF8.GetBytes(prefix));

    /// <summary>The key behind all that begin as this one does.</summary>
    public static byte[] Behind(byte[] key)
    {
        // No byte of UTF-8 is 0xFF, and no rank is.
        byte[] next = [.. key];
        next[^1]++;
        return next;
    }

    private static byte[] Of(ref Utf8JsonReader reader, ReadOnlySpan<byte> record)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return From(JsonRank.Null);
            case JsonTokenType.False:
                return From(JsonRank.False);
            case JsonTokenType.True:
                return From(JsonRank.True);
            case JsonTokenType.Number:
                return OfNumber(ExactNumber.Parse(Encoding.ASCII.GetString(reader.ValueSpan)));
            case JsonTokenType.String:
                return OfString(ref reader);
            default:
                JsonRank rank = reader.TokenType == JsonTokenType.StartArray ? JsonRank.Array : JsonRank.Object;
                int start = (int)reader.TokenStartIndex;
                reader.Skip();
                return OfText(rank, record[start..(int)reader.BytesConsumed]);
        }
    }

    private static byte[] OfString(ref Utf8JsonReader reader)
    {
        byte[] key = new byte[1 + reader.ValueSpan.Length];
        key[0] = (byte)JsonRank.String;
        int length = reader.CopyString(key.AsSpan(1));
        return key[..(1 + length)];
    }

    private static byte[] OfText(JsonRank rank, ReadOnlySpan<byte> text)
    {
        byte[] key = new byte[1 + text.Length];
        key[0] = (byte)rank;
        text.CopyTo(key.AsSpan(1));
        return key;
    }

    private static byte[] OfNumber(ExactNumber number)
    {
        const int Digits = 2 + sizeof(int);
        if (number.Sign == 0) return [(byte)JsonRank.Number, (byte)Sign.Zero];

        bool isNegative = number.Sign < 0;
        byte[] key = new byte[Digits + number.Digits.Length + (isNegative ? 1 : 0)];
        key[0] = (byte)JsonRank.Number;
        key[1] = (byte)(isNegative ? Sign.Negative : Sign.Positive);

        // With the sign's bit turned, the negative magnitudes come first.
        BinaryPrimitives.WriteInt32BigEndian(key.AsSpan(2), number.Magnitude ^ int.MinValue);
        Encoding.ASCII.GetBytes(number.Digits, key.AsSpan(Digits));
        if (!isNegative) return key;
        for (int i = 2; i < key.Length - 1; i++) key[i] = (byte)~key[i];
        key[^1] = EndOfNegative;
        return key;
    }
}
