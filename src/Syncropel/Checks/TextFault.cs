using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
using Syncropel.Json;

namespace Syncropel.Checks;

/// <summary>
/// Finds what keeps an element from being JSON that can be held against anything: it is undefined, or has a string that is no text.
/// Checks may then read every string and every name.
/// </summary>
internal static class TextFault
{
    public static Violation? Find(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined) return new Violation("", "type", "there is no value; give one");

        // Only an escape can say a lone surrogate.
        ReadOnlySpan<byte> raw = JsonMarshal.GetRawUtf8Value(value);
        return raw.Contains((byte)'\\') || !Utf8.IsValid(raw) ? FindIn(raw) : null;
    }

    private static Violation? FindIn(ReadOnlySpan<byte> raw)
    {
        Utf8JsonReader reader = ElementReader.Over(raw, maxDepth: int.MaxValue);
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
    }
}
