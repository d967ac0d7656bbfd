using System.Text.Json;
using System.Text.Json.Serialization;

namespace Syncropel.Synapse.Json;

/// <summary>Reads and writes a chain as an array of its entries.</summary>
internal sealed class ProvenanceChainConverter : JsonConverter<ProvenanceChain>
{
    private static readonly ValueListConverter<ProvenanceEntry> Entries = new();

    public override ProvenanceChain Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ProvenanceChain.Create(Entries.Read(ref reader, typeof(ValueList<ProvenanceEntry>), options).AsSpan());

    public override void Write(Utf8JsonWriter writer, ProvenanceChain value, JsonSerializerOptions options) =>
        Entries.Write(writer, value.ToValueList(), options);
}
