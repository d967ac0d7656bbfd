using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Syncropel.Synapse;

/// <summary>The trace that a task belongs to, as W3C Trace Context writes it.</summary>
public sealed partial record TraceContext
{
    /// <summary>
    /// <c>00-{32 hex}-{16 hex}-{2 hex}</c>: the trace, the span, the flags. Upper-case digits are lowered.
    /// </summary>
    /// <exception cref="IRInvalidFieldException">It is none, or its trace or span is all zeros, which W3C refuses.</exception>
    [JsonPropertyName("traceparent")]
    public required string TraceParent
    {
        get;
        init => field = Normalize(value);
    }

    /// <summary>What vendors add. Null for nothing.</summary>
    [JsonPropertyName("tracestate")]
    public string? TraceState
    {
        get;
        init => field = FieldChecks.Text(value, "task_header.trace_context.tracestate");
    }

    private static string Normalize(string? text)
    {
        string? lower = text?.ToLowerInvariant();
        if (lower is not null && Pattern.IsMatch(lower)) return lower;
        throw new IRInvalidFieldException(
            "task_header.trace_context.traceparent",
            $"'{text}' is not 00-<trace>-<span>-<flags>, such as 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    }

    [GeneratedRegex("^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern { get; }
}
