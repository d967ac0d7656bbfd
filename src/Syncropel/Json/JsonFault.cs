using System.Buffers;
using System.Text.Json;

namespace Syncropel.Json;

/// <summary>Turns what System.Text.Json says about bad input into errors with a byte offset.</summary>
internal static class JsonFault
{
    /// <summary>Finds the byte offset that a reader's exception means by line and column.</summary>
    public static CanonicalJsonException FromReader(JsonException malformed, ReadOnlySpan<byte> utf8Json)
    {
        long offset = malformed.BytePositionInLine ?? 0;
        for (long line = malformed.LineNumber ?? 0; line > 0; line--)
        {
            int end = utf8Json[(int)LineStart(utf8Json, line - 1)..].IndexOf((byte)'\n');
            if (end < 0) break;
            offset += end + 1;
        }

        // The reader's message ends with its own idea of the place.
        int place = malformed.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        string reason = place < 0 ? malformed.Message : malformed.Message[..place];
        return new CanonicalJsonException(reason, Math.Min(offset, utf8Json.Length), malformed);
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

    /// <summary>The error for the string or name at which the reader stands, which is no text.</summary>
    public static CanonicalJsonException InvalidText(ref Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> raw = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
        int at = JsonText.FindInvalid(raw, out string problem);
        return new CanonicalJsonException(problem, reader.TokenStartIndex + 1 + Math.Max(at, 0));
    }

    private static long LineStart(ReadOnlySpan<byte> utf8Json, long line)
    {
        int start = 0;
        for (; line > 0; line--) start += utf8Json[start..].IndexOf((byte)'\n') + 1;
        return start;
    }
}
