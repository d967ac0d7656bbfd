using System.Runtime.InteropServices;
using System.Text.Json;
using Syncropel.Json;

namespace Syncropel.Bodies;

/// <summary>Any JSON, kept as <see cref="JsonElement"/>: how it is written, and when two are the same.</summary>
internal static class RawJson
{
    private const string NotThere = "no JSON is given; parse some, as by JsonElement.Parse, or assign a part of other JSON";

    // An element keeps the text that it was read from, with comments and trailing commas if those were allowed there. The reader
    // goes one level deeper than canonical JSON, which says itself what is too deep.
    private static readonly JsonReaderOptions Options = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        MaxDepth = CanonicalJson.LargestMaxDepth + 1,
    };

    /// <exception cref="CanonicalJsonException">The element was never assigned, or has no canonical form.</exception>
    public static void Write(ref CanonicalJsonWriter writer, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined) throw new CanonicalJsonException(NotThere);
        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(value), Options);
        reader.Read();
        CanonicalJson.WriteValue(ref reader, ref writer);
    }

    /// <summary>Why an element cannot be written, or null.</summary>
    public static string? Fault(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined) return NotThere;
        var writer = new CanonicalJsonWriter([]);
        try
        {
            Write(ref writer, value);
            return null;
        }
        catch (CanonicalJsonException noCanon)
        {
            return noCanon.Reason;
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Whether two elements have the same canonical form. What has none is only the same as the very same text.</summary>
    public static bool Same(JsonElement left, JsonElement right)
    {
        if (left.ValueKind != right.ValueKind) return false;
        return left.ValueKind == JsonValueKind.Undefined || Canonical(left).AsSpan().SequenceEqual(Canonical(right));
    }

    public static int Hash(JsonElement value)
    {
        var hash = new HashCode();
        if (value.ValueKind != JsonValueKind.Undefined) hash.AddBytes(Canonical(value));
        return hash.ToHashCode();
    }

    private static byte[] Canonical(JsonElement value)
    {
        var writer = new CanonicalJsonWriter([]);
        try
        {
            Write(ref writer, value);
            return writer.Written.ToArray();
        }
        catch (CanonicalJsonException)
        {
            return JsonMarshal.GetRawUtf8Value(value).ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }
}
