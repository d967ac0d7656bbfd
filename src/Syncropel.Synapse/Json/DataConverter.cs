using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Syncropel.Synapse.Json;

/// <summary>
/// Reads data as it stands, for <see cref="Payload.Data"/> checks it, and writes it piece by piece, so that a writer never needs room for
/// a long text within it.
/// </summary>
internal sealed class DataConverter : JsonConverter<JsonElement>
{
    private const int BytesOfPiece = 4_096;

    public override JsonElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonElement.ParseValue(ref reader);

    public override void Write(Utf8JsonWriter writer, JsonElement value, JsonSerializerOptions options)
    {
        ReadOnlySpan<byte> raw = JsonMarshal.GetRawUtf8Value(value);
        if (raw.Length <= BytesOfPiece)
        {
            value.WriteTo(writer);
            return;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value, options);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (JsonElement item in value.EnumerateArray()) Write(writer, item, options);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                WriteText(writer, raw[1..^1]);
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    // The text as it was written, with its escapes: what is between them goes over as it is, each of them as what it stands for.
    private static void WriteText(Utf8JsonWriter writer, ReadOnlySpan<byte> rest)
    {
        Span<byte> utf8 = stackalloc byte[4];
        while (rest.Length > 0)
        {
            int escape = rest.IndexOf((byte)'\\');
            if (escape == 0)
            {
                Rune rune = EscapedText.Read(ref rest);
                writer.WriteStringValueSegment(utf8[..rune.EncodeToUtf8(utf8)], isFinalSegment: false);
                continue;
            }

            int length = Math.Min(escape < 0 ? rest.Length : escape, BytesOfPiece);
            writer.WriteStringValueSegment(rest[..length], isFinalSegment: false);
            rest = rest[length..];
        }

        writer.WriteStringValueSegment(rest, isFinalSegment: true);
    }
}
