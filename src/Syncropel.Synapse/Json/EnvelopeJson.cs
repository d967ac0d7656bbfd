using System.Text;
using System.Text.Json;

namespace Syncropel.Synapse.Json;

/// <summary>Writes the error envelopes, whose members are few and flat.</summary>
internal static class EnvelopeJson
{
    /// <summary>The envelope, without the members that are null.</summary>
    public static string Of(params ReadOnlySpan<(string Name, object? Value)> members)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, SynapseJson.WriterOptions))
        {
            writer.WriteStartObject();
            foreach ((string name, object? value) in members)
            {
                if (value is null) continue;
                writer.WritePropertyName(name);
                if (value is long number) writer.WriteNumberValue(number);
                else writer.WriteStringValue((string)value);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
