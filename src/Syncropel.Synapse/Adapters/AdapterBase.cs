namespace Syncropel.Synapse;

/// <summary>
/// Translates the canonical IR to and from one model. It is pure: the caller runs the model, and hands in what it gave.
/// </summary>
/// <typeparam name="TModelInput">What the model takes.</typeparam>
/// <typeparam name="TModelOutput">What the model gives.</typeparam>
/// <example>
/// <code>
/// public sealed class Sentiment : AdapterBase&lt;string, float&gt;
/// {
///     public override string ModelId =&gt; "my-org/sentiment-v1.0";
///
///     public override string AdapterVersion =&gt; "1.0.0";
///
///     public override string Ingress(CanonicalIR ir) =&gt; ir.Payload.Content ?? "";
///
///     public override CanonicalIR Egress(float modelOutput, CanonicalIR originalIr, long latencyMs)
///     {
///         CanonicalIR updated = originalIr.Clone();
///         updated.Payload.Score = Math.Clamp(modelOutput, 0f, 1f);
///         updated.Provenance.Append(BuildProvenance(confidence: updated.Payload.Score.Value, latencyMs));
///         return updated;
///     }
/// }
/// </code>
/// </example>
public abstract class AdapterBase<TModelInput, TModelOutput> : IAdapter
{
    /// <inheritdoc/>
    public abstract string ModelId { get; }

    /// <inheritdoc/>
    public abstract string AdapterVersion { get; }

    /// <summary>What <see cref="BuildProvenance"/> takes the time from, where it is not given one.</summary>
    public TimeProvider Clock
    {
        get => field ?? TimeProvider.System;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>Makes what the model takes of an IR.</summary>
    /// <param name="ir">A valid IR. It is not to be changed.</param>
    /// <returns>The model's input; never null, and empty where there is nothing to pass.</returns>
    /// <remarks>Contract: pure, throws on no valid IR, never gives null, never calls the model.</remarks>
    public abstract TModelInput Ingress(CanonicalIR ir);

    /// <summary>Makes an IR of what the model gave.</summary>
    /// <param name="modelOutput">What the model gave.</param>
    /// <param name="originalIr">The IR that <see cref="Ingress"/> had. It is not to be changed.</param>
    /// <param name="latencyMs">How long the model took, in milliseconds, 0 or more.</param>
    /// <returns>A changed clone of the original, with one entry more.</returns>
    /// <remarks>
    /// Contract: starts from <see cref="CanonicalIR.Clone"/>, appends exactly one entry made by <see cref="BuildProvenance"/>, changes no
    /// earlier entry, carries header and envelope through, pure.
    /// </remarks>
    public abstract CanonicalIR Egress(TModelOutput modelOutput, CanonicalIR originalIr, long latencyMs);

    /// <summary>Makes the entry of this adapter's model and version.</summary>
    /// <param name="confidence">How sure the model is, 0 to 1.</param>
    /// <param name="latencyMs">How long the inference took, in milliseconds, 0 or more.</param>
    /// <param name="costUsd">What it cost, in US dollars, 0 or more. Null where nobody knows.</param>
    /// <param name="tokenCount">How many tokens it took, 0 or more. Null where nobody knows.</param>
    /// <param name="warnings">What went not quite right. Null for nothing.</param>
    /// <param name="timestampUnix">When, in seconds since 1970-01-01T00:00:00Z. Null for now, by <see cref="Clock"/>.</param>
    /// <exception cref="AdapterConfigurationException">
    /// The confidence is not from 0 to 1 (NaN is not), or latency, cost or tokens are negative, or the cost is not finite.
    /// </exception>
    public ProvenanceEntry BuildProvenance(
        double confidence,
        long latencyMs,
        double? costUsd = null,
        long? tokenCount = null,
        IEnumerable<string>? warnings = null,
        long? timestampUnix = null)
    {
        ProvenanceArguments.Check(this, confidence, latencyMs, costUsd, tokenCount);
        return new ProvenanceEntry
        {
            ModelId = ModelId,
            AdapterVersion = AdapterVersion,
            Confidence = confidence,
            LatencyMs = latencyMs,
            TimestampUnix = timestampUnix ?? Clock.GetUtcNow().ToUnixTimeSeconds(),
            CostUsd = costUsd,
            TokenCount = tokenCount,
            Warnings = warnings?.ToValueList(),
        };
    }
}
