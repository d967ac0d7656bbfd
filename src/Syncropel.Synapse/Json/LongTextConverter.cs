using System.Text.Json;
using System.Text.Json.Serialization;

namespace Syncropel.Synapse.Json;

/// <summary>Writes a text piece by piece, so that a writer never needs room for all of it at once.</summary>
internal sealed class LongTextConverter : JsonConverter<string>
{
    private const int CharsOfPiece = 4_096;

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return reader.GetString();
        throw new JsonException($"it is {JsonTokens.Say(reader.TokenType)}; a text is needed");
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        ReadOnlySpan<char> rest = value;
        while (rest.Length > CharsOfPiece)
        {
            writer.WriteStringValueSegment(rest[..CharsOfPiece], isFinalSegment: false);
            rest = rest[CharsOfPiece..];
        }

        writer.WriteStringValueSegment(rest, isFinalSegment: true);
    }
}
