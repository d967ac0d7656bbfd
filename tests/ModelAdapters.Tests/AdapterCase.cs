using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelAdapters.Adapters;
using Syncropel.Synapse;

namespace ModelAdapters.Tests;

/// <summary>One of the 45 cases of the three adapters: what goes in, and what must come out.</summary>
internal sealed class AdapterCase(JsonObject json)
{
    private static readonly Lazy<IReadOnlyDictionary<string, AdapterCase>> Read =
        new(static () => ReadAll().ToDictionary(static one => one.Name));

    public static IReadOnlyDictionary<string, AdapterCase> All => Read.Value;

    public string Name => $"{json["adapter"]}: {json["case"]}";

    public JsonNode ModelInput => json["model_input"]!;

    public JsonNode Payload => json["expect"]!["payload"]!;

    public double Confidence => (double)json["expect"]!["confidence"]!;

    public string ModelId => (string)json["expect"]!["model_id"]!;

    /// <summary>The envelope that upstream gives, which ours leaves as it was. Null where upstream leaves it too.</summary>
    public JsonNode? UpstreamEnvelope => json["expect"]!["compliance_envelope"];

    public JsonElement ModelOutput => JsonSerializer.SerializeToElement(json["model_output"]);

    public CanonicalIR IR => CanonicalIR.Parse(new JsonObject
    {
        ["ir_version"] = "1.0.0",
        ["message_id"] = "00000000-0000-4000-8000-000000000001",
        ["task_header"] = json["task_header"]!.DeepClone(),
        ["payload"] = json["payload"]!.DeepClone(),
        ["compliance_envelope"] = json["compliance_envelope"]?.DeepClone() ?? new JsonObject(),
    }.ToJsonString());

    public JsonAdapterBase NewAdapter(TimeProvider clock) => (string)json["adapter"]! switch
    {
        "ner-bert" => new NerBert { Clock = clock },
        "finbert" => new FinBert { Clock = clock },
        _ => new MsMarco { Clock = clock },
    };

    private static IEnumerable<AdapterCase> ReadAll()
    {
        using Stream stream = typeof(AdapterCase).Assembly.GetManifestResourceStream("adapter-cases.jsonl")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line) yield return new AdapterCase(JsonNode.Parse(line)!.AsObject());
    }
}
