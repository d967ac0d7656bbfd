using System.Buffers;
using System.Text.Json;

namespace Syncropel.Json;

/// <summary>Turns what System.Text.Json says about bad input into errors with a byte offset.</summary>
internal static class JsonFault
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Finds the byte offset that a reader's exception means by line and column.</summary>
    public static CanonicalJsonException FromReader(JsonException malformed, ReadOnlySpan<byte> utf8Json)
    {
        if (utf8Json.StartsWith(ByteOrderMark)) return new("the JSON starts with a byte order mark; leave it out", 0, malformed);

        int line = 0;
        for (long left = malformed.LineNumber ?? 0; left > 0; left--)
        {
            int end = utf8Json[line..].IndexOf((byte)'\n');
            if (end < 0) break;
            line += end + 1;
        }

        long offset = line + (malformed.BytePositionInLine ?? 0);
        return new CanonicalJsonException(Reason(malformed.Message), Math.Min(offset, utf8Json.Length), malformed);
    }

    /// <summary>The most bytes that the string or name at which the reader stands can take.</summary>
    public static int RawLength(ref Utf8JsonReader reader) =>
        reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length;

    /// <summary>Copies the unescaped text at which the reader stands, and returns its length.</summary>
    /// <exception cref="CanonicalJsonException">It has a lone surrogate or is not UTF-8; the offset is that of the fault.</exception>
    public static int CopyText(ref Utf8JsonReader reader, Span<byte> destination)
    {
        try
        {
            return reader.CopyString(destination);
        }
        catch (InvalidOperationException)
        {
            throw InvalidText(ref reader);
        }
    }

    /// <summary>Reads the text of the string or name at which the reader stands.</summary>
    /// <exception cref="CanonicalJsonException">It has a lone surrogate or is not UTF-8; the offset is that of the fault.</exception>
    public static string ReadText(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw InvalidText(ref reader);
        }
    }

    /// <summary>The error for the string or name at which the reader stands, which is no text.</summary>
    public static CanonicalJsonException InvalidText(ref Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> raw = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
        int at = JsonText.FindInvalid(raw, out string problem);
        return new CanonicalJsonException(problem, reader.TokenStartIndex + 1 + Math.Max(at, 0));
    }

    private static string Reason(string message)
    {
        // The reader's message ends with its own idea of the place, and may advise on its own options, which are not the caller's.
        int place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        string reason = place < 0 ? message : message[..place];
        int advice = reason.IndexOf(" which is not supported in this mode", StringComparison.Ordinal);
        return advice < 0 ? reason : reason[..advice] + ", which JSON does not have.";
    }
}
