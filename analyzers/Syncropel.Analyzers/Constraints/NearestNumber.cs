using System.Globalization;
using Syncropel.Analyzers.Infrastructure;
using Syncropel.Grammar;

namespace Syncropel.Analyzers.Constraints;

/// <summary>Finds the number next to a refused one that all rules of its property allow: an end of the range, or a multiple.</summary>
internal static class NearestNumber
{
    private const string Digits = "0.############################";

    /// <summary>The number's text; null where none is near, or where it is beyond what a decimal says exactly.</summary>
    /// <param name="constant">The refused number.</param>
    /// <param name="isInteger">Whether its property takes integers alone.</param>
    /// <param name="rules">All rules of its property.</param>
    public static string? Find(object constant, bool isInteger, IReadOnlyList<ValueRule> rules)
    {
        try
        {
            return NumberText.Of(constant) is { } token && TryRead(token, out decimal value) ? Find(value, isInteger, rules) : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static string? Find(decimal value, bool isInteger, IReadOnlyList<ValueRule> rules)
    {
        decimal inside = value, step = isInteger ? 1 : 0;
        foreach (ValueRule rule in rules)
        {
            if (rule is NumberMultipleOfRule multiple && !TryRead(multiple.Divisor, out step)) return null;
            if (rule is not NumberRangeRule range) continue;
            if (range.Minimum is { } least)
            {
                if (!TryRead(least, out decimal low)) return null;
                inside = Math.Max(inside, low);
            }

            if (range.Maximum is { } most)
            {
                if (!TryRead(most, out decimal high)) return null;
                inside = Math.Min(inside, high);
            }
        }

        return Nearest(value, Candidates(inside, step), rules);
    }

    // Around an end of the range, for the end itself may be excluded, or no multiple.
    private static IEnumerable<decimal> Candidates(decimal inside, decimal step)
    {
        if (step <= 0)
        {
            yield return inside;
            yield break;
        }

        decimal below = Math.Floor(inside / step) * step;
        for (int i = -1; i <= 2; i++) yield return below + (i * step);
    }

    private static string? Nearest(decimal value, IEnumerable<decimal> candidates, IReadOnlyList<ValueRule> rules)
    {
        (string? nearest, decimal distance) = (null, decimal.MaxValue);
        foreach (decimal candidate in candidates)
        {
            string token = candidate.ToString(Digits, CultureInfo.InvariantCulture);
            if (Math.Abs(candidate - value) >= distance || !IsAllowed(token, rules)) continue;
            (nearest, distance) = (token, Math.Abs(candidate - value));
        }

        return nearest;
    }

    private static bool IsAllowed(string token, IReadOnlyList<ValueRule> rules)
    {
        var exact = ExactNumber.Parse(token);
        foreach (ValueRule rule in rules)
        {
            if (rule is NumberRule number && number.Explain(token, exact) is not null) return false;
        }

        return true;
    }

    private static bool TryRead(string token, out decimal value) =>
        decimal.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
        && ExactNumber.Parse(value.ToString(CultureInfo.InvariantCulture)) == ExactNumber.Parse(token);
}
