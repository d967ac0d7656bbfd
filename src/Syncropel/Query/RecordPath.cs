using System.Globalization;
using System.Text.Json;

namespace Syncropel.Query;

/// <summary>Finds in a received record what a path of a query leads to: through objects by names, through arrays by indices.</summary>
internal static class RecordPath
{
    /// <summary>The value; null where there is none.</summary>
    public static JsonElement? Resolve(Record record, string path)
    {
        // The namespace stands in the body, and is asked for without it.
        if (path == "namespace") return Step(record.Body, "namespace");
        string[] steps = path.Split('.');
        JsonElement? value = steps[0] == "body" ? record.Body : record.ReadMember(steps[0]);
        foreach (string step in steps.AsSpan(1))
        {
            if (value is not { } at) return null;
            value = Step(at, step);
        }

        return value;
    }

    private static JsonElement? Step(JsonElement value, string step)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                return value.TryGetProperty(step, out JsonElement member) ? member : null;
            case JsonValueKind.Array:
                bool isIndex = int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int index)
                    && (step.Length == 1 || step[0] != '0');
                return isIndex && index < value.GetArrayLength() ? value[index] : null;
            default:
                return null;
        }
    }
}
