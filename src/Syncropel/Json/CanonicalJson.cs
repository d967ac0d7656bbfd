using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Syncropel.Json;

/// <summary>
/// Brings arbitrary JSON into its canonical form: RFC 8785, with two additions of this protocol: an integer token is kept digit
/// by digit beyond 2^53 too, and <c>-0</c> is <c>0</c>.
/// </summary>
/// <remarks>Malformed JSON, duplicate keys, lone surrogates and numbers beyond a double are refused with their byte offset.</remarks>
public static class CanonicalJson
{
    /// <summary>How deep objects and arrays may nest unless the caller says otherwise.</summary>
    public const int DefaultMaxDepth = 64;

    /// <summary>The deepest nesting that can be asked for; each level takes stack.</summary>
    public const int LargestMaxDepth = 512;

    /// <summary>Gives the canonical form of one JSON value.</summary>
    /// <param name="utf8Json">The value as UTF-8, without a byte order mark; white space around it is allowed.</param>
    /// <param name="maxDepth">How deep it may nest, from 1 to <see cref="LargestMaxDepth"/>.</param>
    /// <returns>The canonical UTF-8 bytes.</returns>
    /// <exception cref="CanonicalJsonException">The input has no canonical form; the exception has the byte offset.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDepth"/> is out of its range.</exception>
    public static byte[] Canonicalize(ReadOnlySpan<byte> utf8Json, int maxDepth = DefaultMaxDepth)
    {
        var writer = new CanonicalJsonWriter([]);
        try
        {
            Canonicalize(utf8Json, ref writer, maxDepth);
            return writer.Written.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Gives the canonical form of one JSON value as text.</summary>
    /// <param name="json">The value.</param>
    /// <param name="maxDepth">How deep it may nest, from 1 to <see cref="LargestMaxDepth"/>.</param>
    /// <returns>The canonical JSON.</returns>
    /// <exception cref="CanonicalJsonException">The input has no canonical form; offsets count the bytes of its UTF-8 form.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDepth"/> is out of its range.</exception>
    public static string Canonicalize(string json, int maxDepth = DefaultMaxDepth)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Encoding.UTF8.GetString(Canonicalize(Utf8Of(json), maxDepth));
    }

    /// <summary>Writes the canonical form of one JSON value.</summary>
    /// <param name="utf8Json">The value as UTF-8, without a byte order mark.</param>
    /// <param name="writer">Where to. After an exception it may hold a part of the value.</param>
    /// <param name="maxDepth">How deep it may nest, from 1 to <see cref="LargestMaxDepth"/>.</param>
    /// <exception cref="CanonicalJsonException">The input has no canonical form; the exception has the byte offset.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDepth"/> is out of its range.</exception>
    public static void Canonicalize(ReadOnlySpan<byte> utf8Json, ref CanonicalJsonWriter writer, int maxDepth = DefaultMaxDepth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxDepth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxDepth, LargestMaxDepth);
        var reader = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = maxDepth });
        try
        {
            reader.Read();
            WriteValue(ref reader, ref writer);
            reader.Read();
        }
        catch (JsonException malformed)
        {
            throw JsonFault.FromReader(malformed, utf8Json);
        }
    }

    /// <summary>
    /// Writes the canonical form of the value at which the reader stands, and leaves the reader at its last token. Offsets in
    /// exceptions count from where the reader's input began.
    /// </summary>
    /// <exception cref="CanonicalJsonException">The value has no canonical form.</exception>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    public static void WriteValue(ref Utf8JsonReader reader, ref CanonicalJsonWriter writer)
    {
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            using var members = new MemberSorter();
            WriteContainer(ref reader, ref writer, members);
        }
        else
        {
            WriteScalar(ref reader, ref writer);
        }
    }

    /// <summary>Gives the UTF-8 form of a text that may come from anywhere.</summary>
    /// <exception cref="CanonicalJsonException">The text has a lone surrogate.</exception>
    internal static byte[] Utf8Of(string json)
    {
        byte[] utf8 = new byte[Encoding.UTF8.GetByteCount(json)];
        OperationStatus status = System.Text.Unicode.Utf8.FromUtf16(
            json, utf8, out int read, out int written, replaceInvalidSequences: false);
        return status == OperationStatus.Done ? utf8 : throw JsonText.LoneSurrogate(json[read], read, written);
    }

    private static void WriteAny(ref Utf8JsonReader reader, ref CanonicalJsonWriter writer, MemberSorter members)
    {
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            WriteContainer(ref reader, ref writer, members);
        }
        else
        {
            WriteScalar(ref reader, ref writer);
        }
    }

    private static void WriteContainer(ref Utf8JsonReader reader, ref CanonicalJsonWriter writer, MemberSorter members)
    {
        // The depth is limited by the caller's reader, which may allow more than the stack does.
        if (reader.CurrentDepth >= LargestMaxDepth)
        {
            throw new CanonicalJsonException($"the JSON nests deeper than {LargestMaxDepth}", reader.TokenStartIndex);
        }

        if (reader.TokenType == JsonTokenType.StartObject)
        {
            WriteObject(ref reader, ref writer, members);
            return;
        }

        writer.WriteStartArray();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            writer.WriteElement();
            WriteAny(ref reader, ref writer, members);
        }

        Closed(ref reader, JsonTokenType.EndArray);
        writer.WriteEndArray();
    }

    /// <summary>A reader that has only a part of the JSON, or that hands out comments, stops short of the end.</summary>
    private static void Closed(ref Utf8JsonReader reader, JsonTokenType end)
    {
        if (reader.TokenType != end)
        {
            throw new CanonicalJsonException($"{end} is expected and {reader.TokenType} found", reader.BytesConsumed);
        }
    }

    private static void WriteObject(ref Utf8JsonReader reader, ref CanonicalJsonWriter writer, MemberSorter members)
    {
        writer.WriteStartObject();
        int outer = members.Begin();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int start = writer.Length;
            int member = members.Add(ref reader);
            writer.WriteBareName(members.NameOf(member));
            reader.Read();
            WriteAny(ref reader, ref writer, members);
            members.SetExtent(member, start, writer.Length);
        }

        Closed(ref reader, JsonTokenType.EndObject);
        members.SortInto(ref writer, outer);
        writer.WriteEndObject();
    }

    private static void WriteScalar(ref Utf8JsonReader reader, ref CanonicalJsonWriter writer)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                WriteText(ref reader, ref writer);
                break;
            case JsonTokenType.Number:
                WriteNumber(ref reader, ref writer);
                break;
            case JsonTokenType.True or JsonTokenType.False:
                writer.WriteBoolean(reader.TokenType == JsonTokenType.True);
                break;
            case JsonTokenType.Null:
                writer.WriteNull();
                break;
            default:
                throw new CanonicalJsonException($"a JSON value is expected and {reader.TokenType} found", reader.TokenStartIndex);
        }
    }

    private static void WriteText(ref Utf8JsonReader reader, ref CanonicalJsonWriter writer)
    {
        if (!reader.HasValueSequence && !reader.ValueIsEscaped && System.Text.Unicode.Utf8.IsValid(reader.ValueSpan))
        {
            writer.WriteString(reader.ValueSpan);
            return;
        }

        byte[] unescaped = ArrayPool<byte>.Shared.Rent(JsonFault.RawLength(ref reader));
        try
        {
            writer.WriteString(unescaped.AsSpan(0, JsonFault.CopyText(ref reader, unescaped)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(unescaped);
        }
    }

    private static void WriteNumber(ref Utf8JsonReader reader, ref CanonicalJsonWriter writer)
    {
        ReadOnlySpan<byte> token = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
        if (token.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0)
        {
            writer.WriteRaw(token.SequenceEqual("-0"u8) ? "0"u8 : token);
        }
        else if (reader.TryGetDouble(out double value) && double.IsFinite(value))
        {
            writer.WriteNumber(value);
        }
        else
        {
            throw new CanonicalJsonException(
                $"the number {JsonText.Shorten(Encoding.UTF8.GetString(token))} is beyond a double", reader.TokenStartIndex);
        }
    }
}
