using System.Text.Json;

namespace Syncropel.Client;

/// <summary>What can be read of an error answer. Whatever is not there, or not of the right type, is null.</summary>
/// <param name="Code">The kernel's code, such as <c>DUPLICATE_CLOCK</c>.</param>
/// <param name="Message">What the kernel says.</param>
/// <param name="LatestClock"><c>details.latest_clock</c>: the greatest clock of the actor on the thread.</param>
internal readonly record struct ErrorEnvelope(string? Code, string? Message, long? LatestClock)
{
    public static ErrorEnvelope Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            JsonElement error = JsonElement.ParseValue(ref reader);
            return new ErrorEnvelope(TextOf(error, "code"), TextOf(error, "message"), LatestClockOf(error));
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return default;
        }
    }

    private static string? TextOf(JsonElement error, string name) =>
        MemberOf(error, name) is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: > 0 } value ? value : null;

    private static long? LatestClockOf(JsonElement error) =>
        MemberOf(error, "details") is { } details
        && MemberOf(details, "latest_clock") is { ValueKind: JsonValueKind.Number } latest
        && latest.TryGetInt64(out long clock)
            ? clock
            : null;

    private static JsonElement? MemberOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) ? value : null;
}
