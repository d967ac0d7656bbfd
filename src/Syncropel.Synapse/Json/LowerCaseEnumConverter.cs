using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Syncropel.Synapse.Json;

/// <summary>Says an enum by its names in lower case, and takes nothing else: no numbers, and no other case.</summary>
internal sealed class LowerCaseEnumConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Names =
        Enum.GetValues<T>().ToFrozenDictionary(static value => value, static value => value.ToString().ToLowerInvariant());

    private static readonly FrozenDictionary<string, T> Values =
        Names.ToFrozenDictionary(static pair => pair.Value, static pair => pair.Key, StringComparer.Ordinal);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? name = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        if (name is not null && Values.TryGetValue(name, out T value)) return value;
        string given = name is null ? JsonTokens.Say(reader.TokenType) : $"'{name}'";
        throw new JsonException($"{given} is none of {string.Join(", ", Enum.GetValues<T>().Select(static one => Names[one]))}");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Names.TryGetValue(value, out string? name)
            ? name
            : throw new JsonException($"{value} is no declared {typeof(T).Name}"));
}
