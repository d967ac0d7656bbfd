using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Syncropel.Json;

/// <summary>Writes a <see cref="JsonNode"/> as JSON, and refuses what System.Text.Json would change on the way.</summary>
internal static class NodeText
{
    /// <exception cref="CanonicalJsonException">A value has no JSON form.</exception>
    public static ReadOnlySpan<byte> Write(JsonNode node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        try
        {
            using var writer = new Utf8JsonWriter(buffer);
            node.WriteTo(writer);
        }
        catch (Exception noJson) when (noJson is ArgumentException or InvalidOperationException)
        {
            throw new CanonicalJsonException(
                "a value has no JSON form: it is NaN, an infinity, a lone surrogate, or nested too deep", null, noJson);
        }

        // Lone surrogates are replaced on the way. Only where the replacement stands there is something to look for.
        if (buffer.WrittenSpan.IndexOf("\\uFFFD"u8) >= 0) RefuseLoneSurrogates(node);
        return buffer.WrittenSpan;
    }

    private static void RefuseLoneSurrogates(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject json:
                foreach ((string name, JsonNode? value) in json)
                {
                    CanonicalJson.Utf8Of(name);
                    RefuseLoneSurrogates(value);
                }

                break;
            case JsonArray array:
                foreach (JsonNode? element in array) RefuseLoneSurrogates(element);
                break;
            case JsonValue value when value.TryGetValue(out string? text):
                CanonicalJson.Utf8Of(text);
                break;
            case JsonValue value when value.TryGetValue(out char single):
                CanonicalJson.Utf8Of(single.ToString());
                break;
        }
    }
}
