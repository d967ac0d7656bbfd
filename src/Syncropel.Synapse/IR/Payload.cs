using System.Text.Json;
using System.Text.Json.Serialization;
using Syncropel.Synapse.Json;

namespace Syncropel.Synapse;

/// <summary>
/// What a task works on, and what models make of it. An adapter's egress assigns to the payload of its clone; what it assigns is
/// immutable, so that two IRs never share what one of them can change.
/// </summary>
/// <remarks>Each member is held against its range and its hard limit when it is assigned.</remarks>
public sealed class Payload
{
    /// <summary>What the payload holds. <see cref="CanonicalIR.Validate"/> asks for the members that it needs.</summary>
    public required Modality Modality
    {
        get;
        set => field = FieldChecks.Declared(value, "payload.modality");
    }

    /// <summary>The text; at most 10 MB of UTF-8.</summary>
    /// <exception cref="IRPayloadTooLargeException">It is longer.</exception>
    /// <exception cref="IRInvalidFieldException">It has a NUL character, or a lone surrogate.</exception>
    [JsonConverter(typeof(LongTextConverter))]
    public string? Content
    {
        get;
        set => field = SizeChecks.Text(value, IRLimits.Content);
    }

    /// <summary>How long the text is, as its author counts.</summary>
    /// <exception cref="IRInvalidFieldException">It is negative.</exception>
    public long? ContentLength
    {
        get;
        set => field = FieldChecks.NotNegative(value, "payload.content_length");
    }

    /// <summary>The language of the text, as BCP 47 writes it.</summary>
    public string? Language
    {
        get;
        set => field = FieldChecks.Text(value, "payload.language");
    }

    /// <summary>The embedding; at most 50 MB, 8 bytes an element.</summary>
    /// <exception cref="IRPayloadTooLargeException">It is longer.</exception>
    /// <exception cref="IRInvalidFieldException">An element is not finite.</exception>
    public ValueList<double>? Vector
    {
        get;
        set => field = SizeChecks.Vector(value);
    }

    /// <summary>How many elements the embedding has.</summary>
    /// <exception cref="IRInvalidFieldException">It is negative.</exception>
    public long? VectorDim
    {
        get;
        set => field = FieldChecks.NotNegative(value, "payload.vector_dim");
    }

    /// <summary>The model that made the embedding.</summary>
    public string? EmbeddingModel
    {
        get;
        set => field = FieldChecks.Text(value, "payload.embedding_model");
    }

    /// <summary>The structured data, an object; at most 5 MB of JSON.</summary>
    /// <exception cref="IRPayloadTooLargeException">It is longer.</exception>
    /// <exception cref="IRInvalidFieldException">
    /// It is no object, is deeper than 62, has a name twice in one object, or a text within has a NUL character or a lone surrogate.
    /// </exception>
    [JsonConverter(typeof(DataConverter))]
    public JsonElement? Data
    {
        get;
        set => field = DataCheck.Check(value);
    }

    /// <summary>Where the schema of the data is.</summary>
    public string? SchemaRef
    {
        get;
        set => field = FieldChecks.Text(value, "payload.schema_ref");
    }

    /// <summary>The bytes in Base64; at most 50 MB of it.</summary>
    /// <exception cref="IRPayloadTooLargeException">It is longer.</exception>
    [JsonConverter(typeof(LongTextConverter))]
    [JsonPropertyName("binary_b64")]
    public string? BinaryB64
    {
        get;
        set => field = SizeChecks.Text(value, IRLimits.Binary);
    }

    /// <summary>What the bytes are, such as <c>application/pdf</c>.</summary>
    public string? MimeType
    {
        get;
        set => field = FieldChecks.Text(value, "payload.mime_type");
    }

    /// <summary>How many bytes there are.</summary>
    /// <exception cref="IRInvalidFieldException">It is negative.</exception>
    public long? ByteLength
    {
        get;
        set => field = FieldChecks.NotNegative(value, "payload.byte_length");
    }

    /// <summary>Where more is, for what is too large to travel along. Carried, and never followed.</summary>
    public string? ContextRef
    {
        get;
        set => field = FieldChecks.Text(value, "payload.context_ref");
    }

    /// <summary>The things that were found. Null where nobody looked.</summary>
    public ValueList<Entity>? Entities
    {
        get;
        set => field = FieldChecks.NoNulls(value, "payload.entities");
    }

    /// <summary>The classes that were found. Null where nobody looked.</summary>
    public ValueList<Classification>? Labels
    {
        get;
        set => field = FieldChecks.NoNulls(value, "payload.labels");
    }

    /// <summary>The score that was given, 0 to 1.</summary>
    /// <exception cref="IRInvalidFieldException">It is beyond that.</exception>
    public double? Score
    {
        get;
        set => field = FieldChecks.Share(value, "payload.score");
    }

    // Every member is immutable, so that a copy of the references is a deep copy.
    internal Payload Clone() => (Payload)MemberwiseClone();
}
