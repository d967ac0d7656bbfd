using System.Text.Json;

namespace Syncropel.Synapse.Json;

/// <summary>Says what the serializer found in the words of the specification: where it is, and what is needed there.</summary>
internal static class JsonFaults
{
    private const string Root = "ir";

    /// <summary>The member that is wrong, and what to do.</summary>
    public static IRInvalidFieldException Of(JsonException problem)
    {
        string place = Place(problem.Path);
        string field = place + (problem as ElementJsonException)?.Place;

        // An element's own check names its member behind its list.
        if (problem.InnerException is IRInvalidFieldException own && own.Field.StartsWith(place, StringComparison.Ordinal))
        {
            return new IRInvalidFieldException(field + own.Field[place.Length..], own.Reason, problem);
        }

        string message = problem.Message;
        if (message.Contains("missing required properties", StringComparison.Ordinal)) return Missing(field, problem);
        string reason =
            message.Contains("could not be mapped to any", StringComparison.Ordinal)
                ? "no such member is known; remove it, or mend its name"
            : message.StartsWith("Duplicate property", StringComparison.Ordinal) ? "it is there twice; give it once"
            : message.Contains("doesn't allow null", StringComparison.Ordinal) ? $"it is null; {Needed(field)} is needed"
            : message.StartsWith("The JSON value could not be", StringComparison.Ordinal) ? $"{Needed(field)} is needed"
            : message;
        return new IRInvalidFieldException(field, reason, problem);
    }

    private static IRInvalidFieldException Missing(string field, JsonException problem)
    {
        // … including: 'a', 'b'.
        string[] names = [.. problem.Message[problem.Message.LastIndexOf(':')..].Split('\'').Where(static (_, index) => index % 2 == 1)];
        if (names.Length == 0) return new IRInvalidFieldException(field, problem.Message, problem);
        string others = names.Length == 1 ? "" : $"; so are {string.Join(", ", names[1..])}";
        string first = field == Root ? names[0] : $"{field}.{names[0]}";
        return new IRInvalidFieldException(first, $"it is required, and is missing{others}", problem);
    }

    // $.payload.content → payload.content, and $['a b'] → ir['a b'].
    private static string Place(string? path) => path is null or "$" ? Root
        : path.StartsWith("$.", StringComparison.Ordinal) ? path[2..]
        : path.StartsWith('$') ? Root + path[1..]
        : path;

    // By the member's name, which stands for one type in all of the IR.
    private static string Needed(string field) => field[(field.LastIndexOf('.') + 1)..] switch
    {
        "latency_budget_ms" or "latency_ms" or "content_length" or "vector_dim" or "byte_length" or "start" or "end" or "token_count"
            or "timestamp_unix" => "a whole number, without point or exponent, that fits 64 bits,",
        "priority" => "a whole number from 1 to 3",
        "cost_ceiling" or "quality_floor" or "score" or "confidence" or "cost_usd" => "a number",
        "pii_present" => "true or false",
        "message_id" or "branch_id" => "a UUID, such as 00000000-0000-4000-8000-000000000001,",
        "task_header" or "trace_context" or "payload" or "compliance_envelope" or Root => "an object",
        "provenance" => "a list",
        string list when list.StartsWith("vector[", StringComparison.Ordinal) => "a number",
        string list when list.StartsWith("entities[", StringComparison.Ordinal) || list.StartsWith("labels[", StringComparison.Ordinal)
            || list.StartsWith("provenance[", StringComparison.Ordinal) => "an object",
        _ => "a text that is valid Unicode",
    };
}
