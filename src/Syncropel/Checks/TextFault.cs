using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
using Syncropel.Json;

namespace Syncropel.Checks;

/// <summary>
/// Finds what keeps an element from being JSON that can be held against anything: it is undefined, has a string that is no text, or
/// nests too deep. Checks may then read every string and every name, and compare values by recursion.
/// </summary>
internal static class TextFault
{
    public static readonly string TooDeep = $"the JSON nests deeper than {CanonicalJson.LargestMaxDepth}";

    public static Violation? Find(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined) return new Violation("", "type", "there is no value; give one");

        // Only an escape can say a lone surrogate, and only many brackets can nest deep.
        ReadOnlySpan<byte> raw = JsonMarshal.GetRawUtf8Value(value);
        bool mayBeDeep = raw.Count((byte)'[') + raw.Count((byte)'{') > CanonicalJson.LargestMaxDepth;
        return mayBeDeep || raw.Contains((byte)'\\') || !Utf8.IsValid(raw) ? FindIn(raw) : null;
    }

    private static Violation? FindIn(ReadOnlySpan<byte> raw)
    {
        Utf8JsonReader reader = ElementReader.Over(raw);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName) _ = JsonFault.ReadText(ref reader);
            }

            return null;
        }
        catch (CanonicalJsonException fault)
        {
            return new Violation(JsonPath.Locate(raw, reader.TokenStartIndex)[1..], "type", fault.Reason);
        }
        catch (JsonException)
        {
            // It was parsed once; only its depth can be too much for this reader.
            return new Violation("", "type", TooDeep);
        }
    }
}
