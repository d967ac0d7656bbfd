namespace Syncropel.Synapse;

/// <summary>What <c>BuildProvenance</c> refuses.</summary>
internal static class ProvenanceArguments
{
    /// <exception cref="AdapterConfigurationException">One of them cannot be.</exception>
    public static void Check(IAdapter adapter, double confidence, long latencyMs, double? costUsd, long? tokenCount)
    {
        if (confidence is not (>= 0 and <= 1))
        {
            Refuse(
                adapter, "confidence", "a number from 0.0 to 1.0", confidence, "clamp or scale what the model gives before it is passed");
        }

        if (latencyMs < 0)
        {
            Refuse(adapter, "latency_ms", "a whole number of milliseconds, 0 or more", latencyMs, "measure it by a monotonic clock");
        }

        if (costUsd is { } cost && !(cost >= 0 && double.IsFinite(cost)))
        {
            Refuse(adapter, "cost_usd", "a finite number of US dollars, 0 or more, or null", cost, "pass null where the cost is not known");
        }

        if (tokenCount < 0)
        {
            Refuse(adapter, "token_count", "a whole number of tokens, 0 or more, or null", tokenCount, "pass null where it is not known");
        }
    }

    private static void Refuse(IAdapter adapter, string field, string expected, IFormattable received, string recommendation) =>
        throw new AdapterConfigurationException(
            adapter.ModelId, field, expected, received.ToString(null, System.Globalization.CultureInfo.InvariantCulture), recommendation);
}
