using System.Globalization;
using System.Text.Json;
using Syncropel.Json;

namespace Syncropel.Checks;

/// <summary>What <c>anyOf</c> and <c>oneOf</c> share: trying branches, and saying why none fits.</summary>
internal static class Branches
{
    private const int LongestReason = 300;

    /// <summary>Whether a branch fits. What it evaluates counts only then.</summary>
    public static bool Fits(JsonCheck branch, JsonElement value, CheckRun run, Evaluated? seen)
    {
        Evaluated? here = seen is null ? null : new();
        bool fits = run.Probe(branch, value, here);
        if (fits && here is not null) seen!.Add(here);
        return fits;
    }

    /// <summary>Says in one clause what keeps a value from the branch that it is nearest to.</summary>
    public static string Explain(JsonCheck[] branches, JsonElement value, CheckRun run)
    {
        if (branches.Length == 0) return "there is none";
        int nearest = 0;
        IReadOnlyList<Violation> best = [];
        for (int i = 0; i < branches.Length; i++)
        {
            IReadOnlyList<Violation> found = run.Try(branches[i], value);
            if (i > 0 && !IsNearer(found, best)) continue;
            nearest = i;
            best = found;
        }

        // Branches within branches explain themselves too, so this could go on as deep as the value does.
        string path = best[0].Path.Length == 0 ? "" : $"${best[0].Path}: ";
        string reason = JsonText.Shorten(path + best[0].Message, LongestReason);
        return string.Create(CultureInfo.InvariantCulture, $"the nearest is branch {nearest + 1}: {reason}");
    }

    // A branch that gets deep into the value is nearer than one that refuses it at its door, most of all by its type.
    private static bool IsNearer(IReadOnlyList<Violation> left, IReadOnlyList<Violation> right)
    {
        int deeper = Depth(left).CompareTo(Depth(right));
        return deeper > 0 || (deeper == 0 && left.Count < right.Count);
    }

    private static int Depth(IReadOnlyList<Violation> violations)
    {
        int depth = int.MaxValue;
        foreach (Violation violation in violations)
        {
            int steps = violation.Path.Length == 0 && violation.Rule is "type" or "false" ? -1 : Steps(violation.Path);
            depth = Math.Min(depth, steps);
        }

        return depth;
    }

    private static int Steps(string path) => path.AsSpan().Count('.') + path.AsSpan().Count('[');
}
