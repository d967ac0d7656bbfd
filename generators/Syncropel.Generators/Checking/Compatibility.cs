using Syncropel.Generators.Diagnostics;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;
using Syncropel.Grammar;

namespace Syncropel.Generators.Checking;

/// <summary>
/// Says what is lost between two versions of a kind: for who reads the newer one's records by the older one's schema, and for what
/// the older one could say and the newer cannot.
/// </summary>
internal static class Compatibility
{
    public static IEnumerable<DiagnosticInfo> Compare(Outline older, Outline newer)
    {
        var members = new Dictionary<string, OutlineMember>(StringComparer.Ordinal);
        foreach (OutlineMember member in newer.Members) members[member.Path] = member;
        var gone = new HashSet<string>(older.Members.Select(static member => member.Path).Where(path => !members.ContainsKey(path)));
        foreach (OutlineMember before in older.Members)
        {
            if (!members.TryGetValue(before.Path, out OutlineMember? after))
            {
                bool isSaid = !before.IsRequired || !newer.IsWhole || IsWithinGone(before.Path, gone);
                if (!isSaid) yield return Report(older, newer, before, newer.Location, "is gone, and readers need it");
                continue;
            }

            foreach (string loss in Losses(before, after)) yield return Report(older, newer, before, after.Location, loss);
        }
    }

    // What is gone with the object around it has been said of that object.
    private static bool IsWithinGone(string path, HashSet<string> gone)
    {
        for (int end = 1; end < path.Length; end++)
        {
            bool ends = path[end] == '.' || (path[end] == '[' && path.IndexOf("[]", end, StringComparison.Ordinal) == end);
            if (ends && gone.Contains(path.Substring(0, end))) return true;
        }

        return false;
    }

    private static IEnumerable<string> Losses(OutlineMember before, OutlineMember after)
    {
        if (before.IsRequired && !after.IsRequired) yield return "may be absent now, and readers need it";
        if (before.TypeBits != after.TypeBits)
        {
            bool isNarrower = (after.TypeBits & ~before.TypeBits) == 0;
            yield return isNarrower
                ? $"is {after.Types} now, which cannot hold every {before.Types}"
                : $"is {after.Types} now, and readers expect {before.Types}";
            yield break;
        }

        if (ValueLoss(before, after) is { } values) yield return values;
        foreach (Limit limit in after.Limits)
        {
            if (IsTighter(before, limit)) yield return $"has '{limit.Keyword}' {limit.Value} now, which refuses what was allowed";
        }
    }

    private static string? ValueLoss(OutlineMember before, OutlineMember after)
    {
        if (before.Values.Count == 0) return after.Values.Count == 0 ? null : "allows only " + string.Join(", ", after.Values) + " now";
        if (after.Values.Count == 0) return "allows any value now, and readers know only " + string.Join(", ", before.Values);
        string gone = string.Join(", ", before.Values.Where(value => !after.Values.Contains(value)));
        string added = string.Join(", ", after.Values.Where(value => !before.Values.Contains(value)));
        return (gone.Length, added.Length) switch
        {
            (0, 0) => null,
            (_, 0) => $"no longer allows {gone}",
            (0, _) => $"allows {added} now, which readers do not know",
            _ => $"has {added} in the place of {gone}",
        };
    }

    private static bool IsTighter(OutlineMember before, Limit after)
    {
        Limit earlier = before.Limits.FirstOrDefault(limit => limit.Keyword == after.Keyword);
        if (earlier.Keyword is null) return after.Value != "false";
        if (earlier.Value == after.Value) return false;
        bool isLower = after.Keyword.StartsWith("min", StringComparison.Ordinal) || after.Keyword == "exclusiveMinimum";
        bool isUpper = after.Keyword.StartsWith("max", StringComparison.Ordinal) || after.Keyword == "exclusiveMaximum";
        if (!isLower && !isUpper) return after.Value != "false";
        int order = ExactNumber.Parse(after.Value).CompareTo(ExactNumber.Parse(earlier.Value));
        return isLower ? order > 0 : order < 0;
    }

    private static DiagnosticInfo Report(Outline older, Outline newer, OutlineMember before, LocationInfo place, string loss) => new(
        SchemaRules.VersionLoses, place, EquatableArray<string>.From([before.Path, older.Kind, Show(before.Location), newer.Kind, loss]))
    {
        Other = before.Location,
    };

    private static string Show(LocationInfo place) =>
        $"{Path.GetFileName(place.Path)}({place.Lines.Start.Line + 1},{place.Lines.Start.Character + 1})";
}
