using System.Text;
using Microsoft.Extensions.Logging;
using Syncropel.Synapse.Json;

namespace Syncropel.Synapse;

/// <summary>Holds members against <see cref="IRLimits"/>. Nothing here makes a copy of what it counts.</summary>
internal static class SizeChecks
{
    // A character of UTF-16 is at most 3 bytes of UTF-8.
    private const int MostBytesOfChar = 3;
    private const int BytesOfElement = 8;

    /// <summary>A text within its hard limit, without NUL.</summary>
    public static string? Text(string? value, IRLimit limit)
    {
        if (value is null) return null;
        if ((long)value.Length * MostBytesOfChar > limit.Hard) limit.Enforce(Encoding.UTF8.GetByteCount(value));
        return FieldChecks.Text(value, limit.Field);
    }

    /// <summary>A vector within its hard limit, all of whose elements JSON can say.</summary>
    public static ValueList<double>? Vector(ValueList<double>? value)
    {
        if (value is null) return null;
        IRLimits.Vector.Enforce((long)value.Count * BytesOfElement);
        ReadOnlySpan<double> elements = value.AsSpan();
        for (int i = 0; i < elements.Length; i++)
        {
            if (double.IsFinite(elements[i])) continue;
            throw new IRInvalidFieldException($"payload.vector[{i}]", $"{elements[i]} is no JSON number");
        }

        return value;
    }

    /// <summary>Tells of what is beyond a soft limit, and refuses a whole beyond its hard one.</summary>
    public static void Whole(CanonicalIR ir, ILogger logger)
    {
        Payload payload = ir.Payload;
        if (payload.Content is { } content && (long)content.Length * MostBytesOfChar > IRLimits.Content.Soft)
        {
            Warn(logger, IRLimits.Content, Encoding.UTF8.GetByteCount(content));
        }

        Warn(logger, IRLimits.Vector, (long)(payload.Vector?.Count ?? 0) * BytesOfElement);
        if (payload.BinaryB64 is { } binary && (long)binary.Length * MostBytesOfChar > IRLimits.Binary.Soft)
        {
            Warn(logger, IRLimits.Binary, Encoding.UTF8.GetByteCount(binary));
        }

        Warn(logger, IRLimits.Provenance, ir.Provenance.Count);
        Warn(logger, IRLimits.RequiredTags, ir.ComplianceEnvelope.RequiredTags?.Count ?? 0);
        if (payload.Data is { } data) Warn(logger, IRLimits.Data, JsonSize.Of(data));
        long whole = JsonSize.Of(ir);
        IRLimits.Whole.Enforce(whole);
        Warn(logger, IRLimits.Whole, whole);
    }

    private static void Warn(ILogger logger, IRLimit limit, long size)
    {
        if (size > limit.Soft) Log.BeyondSoftLimit(logger, limit.Field, size, limit.Soft);
    }
}
