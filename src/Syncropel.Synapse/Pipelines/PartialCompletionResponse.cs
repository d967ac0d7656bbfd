using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Syncropel.Synapse.Json;

namespace Syncropel.Synapse;

/// <summary>What a pipeline gives where some of its stages failed, and its task says that what there is will do.</summary>
public sealed record PartialCompletionResponse
{
    /// <summary>Always true: what tells it from an IR.</summary>
    [JsonPropertyOrder(-1)]
    public bool PartialCompletion { get; } = true;

    /// <summary>The models of the stages that are through, in their order.</summary>
    public required ValueList<string> CompletedStages { get; init; }

    /// <summary>The stages that failed, in their order.</summary>
    public required ValueList<FailedStage> FailedStages { get; init; }

    /// <summary>The best payload that there is: that of the last stage that is through.</summary>
    public required Payload Payload { get; init; }

    /// <summary>The entries of the stages that are through, behind those that the IR came with.</summary>
    public required ProvenanceChain Provenance { get; init; }

    /// <summary>
    /// The response as JSON: <c>partial_completion</c>, <c>completed_stages</c>, <c>failed_stages</c>, <c>payload</c>, <c>provenance</c>.
    /// </summary>
    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, SynapseJson.WriterOptions))
        {
            JsonSerializer.Serialize(writer, this, SynapseJson.Context.PartialCompletionResponse);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
