using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Syncropel.Synapse.Json;

/// <summary>Reads and writes lists, element by element.</summary>
internal sealed class ValueListConverter<T> : JsonConverter<ValueList<T>>
{
    public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException($"it is {JsonTokens.Say(reader.TokenType)}; a list is needed");
        }

        JsonTypeInfo<T> element = Element(options);
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            try
            {
                items.Add(JsonSerializer.Deserialize(ref reader, element) ?? throw new JsonException("it is required, and is null"));
            }
            catch (JsonException problem)
            {
                throw ElementJsonException.At(items.Count, problem);
            }
            catch (IRInvalidFieldException problem)
            {
                throw ElementJsonException.At(items.Count, problem);
            }
        }

        return items.ToValueList();
    }

    public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
    {
        JsonTypeInfo<T> element = Element(options);
        writer.WriteStartArray();
        foreach (T item in value) JsonSerializer.Serialize(writer, item, element);
        writer.WriteEndArray();
    }

    private static JsonTypeInfo<T> Element(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}
