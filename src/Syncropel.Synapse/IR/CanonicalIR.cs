using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Syncropel.Synapse.Json;

namespace Syncropel.Synapse;

/// <summary>
/// The canonical intermediate representation: a task, what it works on, and which models have contributed. Adapters translate it to and
/// from models; egress starts from <see cref="Clone"/>.
/// </summary>
/// <remarks>
/// Header and envelope are read-only, the chain only grows, and the payload is what egress writes to. Not safe for writing from several
/// threads at once.
/// </remarks>
public sealed class CanonicalIR
{
    /// <summary>The version of the IR's format that this SDK writes.</summary>
    public const string CurrentVersion = "1.0.0";

    /// <summary>The version of the format, <c>X.Y.Z</c>.</summary>
    /// <exception cref="IRInvalidFieldException">It is none.</exception>
    [JsonPropertyName("ir_version")]
    public required string IRVersion
    {
        get;
        init => field = FieldChecks.Version(value, "ir_version");
    }

    /// <summary>The message, the same through all stages.</summary>
    public required Guid MessageId { get; init; }

    /// <summary>What is to be done.</summary>
    /// <exception cref="IRInvalidFieldException">It is null.</exception>
    public required TaskHeader TaskHeader
    {
        get;
        init => field = value ?? throw new IRInvalidFieldException("task_header", "it is required, and is null");
    }

    /// <summary>What it is done to, and what came of it.</summary>
    /// <exception cref="IRInvalidFieldException">It is null.</exception>
    public required Payload Payload
    {
        get;
        init => field = value ?? throw new IRInvalidFieldException("payload", "it is required, and is null");
    }

    /// <summary>Which models have contributed, the oldest first.</summary>
    /// <remarks>Each IR has a chain of its own: one that it is given is cloned, so that no IR grows with another.</remarks>
    public ProvenanceChain Provenance
    {
        get;
        init => field = value?.Clone() ?? [];
    } = [];

    /// <summary>What the law, or a policy, says of the data.</summary>
    public ComplianceEnvelope ComplianceEnvelope
    {
        get => field ?? ComplianceEnvelope.Empty;
        init => field = value;
    }

    /// <summary>Reads an IR from JSON, and validates it.</summary>
    /// <param name="json">The JSON as UTF-8.</param>
    /// <param name="logger">Who is told of what is beyond a soft limit. Null for nobody.</param>
    /// <exception cref="IRInvalidFieldException">It is no IR. The field is where it is not.</exception>
    /// <exception cref="IRPayloadTooLargeException">A member is beyond its hard limit.</exception>
    public static CanonicalIR Parse(ReadOnlySpan<byte> json, ILogger? logger = null) => SynapseJson.Read(json, logger);

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte}, ILogger)"/>
    /// <param name="json">The JSON.</param>
    /// <param name="logger">Who is told of what is beyond a soft limit. Null for nobody.</param>
    public static CanonicalIR Parse(string json, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(Encoding.UTF8.GetBytes(json), logger);
    }

    /// <summary>
    /// A deep copy: nothing that can change is shared, and what cannot (texts, vectors, data, entries) is not copied, so that the cost
    /// does not depend on the size of the payload.
    /// </summary>
    public CanonicalIR Clone() => new()
    {
        IRVersion = IRVersion,
        MessageId = MessageId,
        TaskHeader = TaskHeader,
        Payload = Payload.Clone(),
        Provenance = Provenance,
        ComplianceEnvelope = ComplianceEnvelope,
    };

    /// <summary>
    /// Checks what no member can check alone: that the modality has its members, and that the whole is not too large.
    /// </summary>
    /// <param name="logger">Who is told of what is beyond a soft limit. Null for nobody.</param>
    /// <exception cref="IRInvalidFieldException">A member is missing that the modality needs.</exception>
    /// <exception cref="IRPayloadTooLargeException">The whole is larger than 100 MB.</exception>
    public void Validate(ILogger? logger = null)
    {
        ModalityCheck.Check(Payload);
        SizeChecks.Whole(this, logger ?? NullLogger.Instance);
    }

    /// <summary>The IR as JSON: compact, in the order of the specification, without what is null.</summary>
    public string ToJson() => Encoding.UTF8.GetString(ToUtf8Json());

    /// <inheritdoc cref="ToJson"/>
    public byte[] ToUtf8Json() => SynapseJson.Write(this);

    /// <summary>Writes the IR as JSON.</summary>
    /// <param name="writer">Where to.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonSerializer.Serialize(writer, this, SynapseJson.Context.CanonicalIR);
    }
}
