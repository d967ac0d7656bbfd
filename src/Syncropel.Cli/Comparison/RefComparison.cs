using System.Text.Json;
using Syncropel.Cli.Schemas;

namespace Syncropel.Cli.Comparison;

/// <summary>
/// Compares two versions of a canonical reference. Its ids are joined by their texts, so that whatever makes other ids of the same thing
/// breaks both ways.
/// </summary>
internal static class RefComparison
{
    private static readonly TextPlace Start = new(1, 1);

    public static KindComparison Of(string name, SchemaSource older, SchemaSource newer)
    {
        using var before = JsonDocument.Parse(older.GetText().ToString());
        using var after = JsonDocument.Parse(newer.GetText().ToString());
        var changes = new List<Change>();
        CompareSchemes(changes, newer.Path, Schemes(before), Schemes(after));
        CompareParameters(changes, newer.Path, Parameters(before), Parameters(after));
        return new KindComparison(name, changes);
    }

    private static void CompareSchemes(List<Change> changes, string file, string[] before, string[] after)
    {
        foreach (string gone in before.Except(after)) Add(changes, file, "schemes", Breaks.Both, $"makes no ids {gone} any more");
        foreach (string added in after.Except(before)) Add(changes, file, "schemes", Breaks.Nothing, $"makes ids {added} too");

        // Of the ids that a thing may have, the first that can be made is taken: another one is no change only behind all the others.
        string[] kept = [.. before.Where(after.Contains)];
        if (after.Take(kept.Length).SequenceEqual(kept) && before.FirstOrDefault() == after.FirstOrDefault()) return;
        Add(changes, file, "schemes", Breaks.Both, "prefers another id, so that one thing has two");
    }

    private static void CompareParameters(
        List<Change> changes, string file, Dictionary<string, string> before, Dictionary<string, string> after)
    {
        foreach ((string name, string form) in before)
        {
            string? now = after.GetValueOrDefault(name);
            if (now is null) Add(changes, file, "parameters", Breaks.Both, $"has no parameter {name} any more");
            else if (now != form) Add(changes, file, "parameters", Breaks.Both, $"takes {name} as {now} now, and took it as {form}");
        }

        foreach (string name in after.Keys.Except(before.Keys))
        {
            Add(changes, file, "parameters", Breaks.Nothing, $"has the parameter {name} now");
        }
    }

    private static string[] Schemes(JsonDocument schema) =>
        [.. schema.RootElement.GetProperty("schemes").EnumerateArray().Select(static scheme => scheme.GetProperty("id").GetString()!)];

    // What makes an id of a part: its form, and what it must match.
    private static Dictionary<string, string> Parameters(JsonDocument schema) =>
        schema.RootElement.GetProperty("parameters").EnumerateObject().ToDictionary(
            static parameter => parameter.Name,
            static parameter => Text(parameter.Value, "normalize", "text") + Text(parameter.Value, "pattern", ""),
            StringComparer.Ordinal);

    private static string Text(JsonElement parameter, string name, string otherwise) =>
        parameter.TryGetProperty(name, out JsonElement value) ? $"{(name == "pattern" ? " " : "")}{value.GetString()}" : otherwise;

    private static void Add(List<Change> changes, string file, string rule, Breaks breaks, string message) =>
        changes.Add(new Change("$", rule, breaks, message, file, Start));
}
