using System.Text.Json.Serialization;

namespace Syncropel.Synapse.Json;

/// <summary>How the IR stands in JSON: snake_case, nothing that is null, nothing that is unknown.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    Converters =
    [
        typeof(ProvenanceChainConverter), typeof(ValueListConverter<string>), typeof(ValueListConverter<double>),
        typeof(ValueListConverter<Entity>), typeof(ValueListConverter<Classification>), typeof(ValueListConverter<FailedStage>),
    ])]
[JsonSerializable(typeof(CanonicalIR))]
[JsonSerializable(typeof(ProvenanceEntry))]
[JsonSerializable(typeof(Entity))]
[JsonSerializable(typeof(Classification))]
[JsonSerializable(typeof(PartialCompletionResponse))]
[JsonSerializable(typeof(FailedStage))]
internal sealed partial class SynapseJsonContext : JsonSerializerContext;
