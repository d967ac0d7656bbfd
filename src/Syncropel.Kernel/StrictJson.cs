using System.Text.Json;
using Syncropel.Json;

namespace Syncropel.Kernel;

/// <summary>Reads a received document: one JSON object without duplicate keys or lone surrogates, in its canonical form.</summary>
internal static class StrictJson
{
    /// <exception cref="RefusalException">The document is not that; the refusal has the byte offset and the field it lies in.</exception>
    public static JsonElement ReadObject(ReadOnlySpan<byte> json, RefusalCode code, string document)
    {
        JsonElement root;
        try
        {
            root = JsonElement.Parse(CanonicalJson.Canonicalize(json));
        }
        catch (CanonicalJsonException fault)
        {
            throw Fault(fault, json, code, document);
        }

        return root.ValueKind == JsonValueKind.Object
            ? root
            : throw new RefusalException(new(code, $"{document} is {Describe(root)}; send one JSON object.") { Field = "$", Path = "$" });
    }

    /// <summary>The refusal of a document that is not strict JSON: what is wrong, and in which place.</summary>
    public static RefusalException Fault(CanonicalJsonException fault, ReadOnlySpan<byte> json, RefusalCode code, string document)
    {
        long offset = fault.ByteOffset ?? 0;
        return new(new(code, $"{document} is not strict JSON: {fault.Message}. Mend that place and send it again.")
        {
            Field = MemberAt(json, offset),
            Path = JsonPath.Locate(json, offset),
            ByteOffset = offset,
        });
    }

    /// <summary>What a value is, for messages: its type, and a short one's text.</summary>
    public static string Describe(JsonElement value)
    {
        const int Longest = 60;
        string raw = value.GetRawText();
        return value.ValueKind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "an array",
            _ => raw.Length <= Longest ? raw : raw[..Longest] + "…",
        };
    }

    /// <summary>The top-level member in which a byte offset lies, or <c>$</c> where it lies in none.</summary>
    private static string MemberAt(ReadOnlySpan<byte> json, long offset)
    {
        string member = "$";
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = CanonicalJson.LargestMaxDepth });
        try
        {
            while (reader.Read() && reader.TokenStartIndex <= offset)
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1) member = reader.GetString()!;
            }
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            // The last member that could be read is the nearest place there is.
        }

        return member;
    }
}
