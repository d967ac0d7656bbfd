using Syncropel.Synapse.Json;

namespace Syncropel.Synapse;

/// <summary>
/// An adapter gives <c>BuildProvenance</c> what no entry can have: <c>ADAPTER_CONFIGURATION_ERROR</c>. Its members are those of the
/// error envelope.
/// </summary>
public sealed class AdapterConfigurationException : Exception
{
    /// <summary>An argument that no entry can have.</summary>
    /// <param name="modelId">The adapter's model.</param>
    /// <param name="field">The argument, as the IR's JSON names it.</param>
    /// <param name="expected">What it can be.</param>
    /// <param name="received">What it is.</param>
    /// <param name="recommendation">What to do.</param>
    public AdapterConfigurationException(string modelId, string field, string expected, string received, string recommendation)
        : base($"{modelId}: {field} is {received}; expected is {expected}; {recommendation}") =>
        Envelope = new AdapterConfigurationEnvelope
        {
            Message = Message,
            Field = field,
            Expected = expected,
            Received = received,
            Recommendation = recommendation,
        };

    /// <summary>The error envelope.</summary>
    public AdapterConfigurationEnvelope Envelope { get; }
}

/// <summary>The envelope of an <see cref="AdapterConfigurationException"/>.</summary>
public sealed record AdapterConfigurationEnvelope
{
    /// <summary>The error's code: <c>ADAPTER_CONFIGURATION_ERROR</c>.</summary>
    public string Error { get; } = "ADAPTER_CONFIGURATION_ERROR";

    /// <summary>What is wrong, for people.</summary>
    public required string Message { get; init; }

    /// <summary>The argument, as the IR's JSON names it.</summary>
    public required string Field { get; init; }

    /// <summary>What it can be.</summary>
    public required string Expected { get; init; }

    /// <summary>What it is.</summary>
    public required string Received { get; init; }

    /// <summary>What to do.</summary>
    public required string Recommendation { get; init; }

    /// <summary>The envelope as JSON.</summary>
    public string ToJson() => EnvelopeJson.Of(
        ("error", Error), ("message", Message), ("field", Field), ("expected", Expected), ("received", Received),
        ("recommendation", Recommendation));
}
