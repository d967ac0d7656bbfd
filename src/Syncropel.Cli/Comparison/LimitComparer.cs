extern alias generator;

using System.Globalization;
using generator::Syncropel.Generators.Schemas;
using generator::Syncropel.Generators.Typing;
using ExactNumber = generator::Syncropel.Grammar.ExactNumber;

namespace Syncropel.Cli.Comparison;

/// <summary>Compares bounds, lengths, counts, patterns and formats.</summary>
internal static class LimitComparer
{
    public static void Compare(ViewPair pair)
    {
        if ((pair.Types & JsonTypes.String) != 0)
        {
            CompareLeast(pair, "minLength", static part => part.Strings.MinLength);
            CompareMost(pair, "maxLength", static part => part.Strings.MaxLength);
            CompareSets(pair, "pattern", static part => part.Strings.Pattern?.Source);
        }

        if ((pair.Types & (JsonTypes.String | JsonTypes.Numeric)) != 0) CompareSets(pair, "format", static part => part.Strings.Format);
        if ((pair.Types & JsonTypes.Numeric) != 0)
        {
            CompareBounds(pair, "minimum", "exclusiveMinimum", isLower: true);
            CompareBounds(pair, "maximum", "exclusiveMaximum", isLower: false);
            CompareSets(pair, "multipleOf", static part => part.Numbers.MultipleOf);
        }

        if ((pair.Types & JsonTypes.Array) != 0)
        {
            CompareLeast(pair, "minItems", static part => part.Arrays.MinItems);
            CompareMost(pair, "maxItems", static part => part.Arrays.MaxItems);
            CompareSets(pair, "uniqueItems", static part => part.Arrays.UniqueItems ? "true" : null);
        }

        if ((pair.Types & JsonTypes.Object) == 0) return;
        CompareLeast(pair, "minProperties", static part => part.Objects.MinProperties);
        CompareMost(pair, "maxProperties", static part => part.Objects.MaxProperties);
    }

    private static void CompareLeast(ViewPair pair, string keyword, Func<Schema, int?> count)
    {
        int before = pair.Older.Parts.Max(count) ?? 0, after = pair.Newer.Parts.Max(count) ?? 0;
        if (before != after) Report(pair, keyword, isTighter: after > before, Text(before), Text(after));
    }

    private static void CompareMost(ViewPair pair, string keyword, Func<Schema, int?> count)
    {
        int? before = pair.Older.Parts.Min(count), after = pair.Newer.Parts.Min(count);
        if (before == after) return;
        bool isTighter = (after ?? int.MaxValue) < (before ?? int.MaxValue);
        Report(pair, keyword, isTighter, before is { } most ? Text(most) : null, after is { } now ? Text(now) : null);
    }

    private static void CompareBounds(ViewPair pair, string keyword, string exclusive, bool isLower)
    {
        Bound? before = Bound.Of(pair.Older, isLower), after = Bound.Of(pair.Newer, isLower);
        if (before == after) return;
        int order = before is null ? 1 : after is null ? -1 : after.CompareTo(before, isLower);
        if (order == 0) return;
        string rule = (after ?? before)!.IsExclusive ? exclusive : keyword;
        Report(pair, rule, isTighter: order > 0, before?.ToString(), after?.ToString());
    }

    // All of them must hold, so that another one narrows, and one less widens.
    private static void CompareSets(ViewPair pair, string keyword, Func<Schema, string?> select)
    {
        string[] before = [.. pair.Older.Parts.Select(select).OfType<string>().Distinct()];
        string[] after = [.. pair.Newer.Parts.Select(select).OfType<string>().Distinct()];
        string[] gone = [.. before.Except(after)], added = [.. after.Except(before)];
        if (gone.Length + added.Length == 0) return;
        Breaks breaks = (added.Length > 0 ? Breaks.OldRecords : Breaks.Nothing) | (gone.Length > 0 ? Breaks.NewRecords : Breaks.Nothing);
        string was = gone.Length > 0 ? $"and had {string.Join(", ", gone)}" : "and had none";
        pair.Add(keyword, breaks, added.Length > 0
            ? $"has '{keyword}' {string.Join(", ", added)} now, {was}"
            : $"has no '{keyword}' {string.Join(", ", gone)} any more, by which older readers read");
    }

    private static void Report(ViewPair pair, string keyword, bool isTighter, string? before, string? after)
    {
        string now = after is null ? $"has no '{keyword}' any more" : $"has '{keyword}' {after} now";
        string was = before is null ? "and had none" : $"and had {before}";
        pair.Add(keyword, isTighter ? Breaks.OldRecords : Breaks.NewRecords, $"{now}, {was}");
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    // The tightest bound of one side.
    private sealed record Bound(string Token, bool IsExclusive)
    {
        public static Bound? Of(View view, bool isLower)
        {
            string? inclusive = Scalars.Tightest(view, part => isLower ? part.Numbers.Minimum : part.Numbers.Maximum, isLower);
            string? exclusive = Scalars.Tightest(
                view, part => isLower ? part.Numbers.ExclusiveMinimum : part.Numbers.ExclusiveMaximum, isLower);
            Bound? one = inclusive is null ? null : new Bound(inclusive, IsExclusive: false);
            Bound? other = exclusive is null ? null : new Bound(exclusive, IsExclusive: true);
            return one is null || other is null ? one ?? other : other.CompareTo(one, isLower) > 0 ? other : one;
        }

        // Above zero: tighter than the other.
        public int CompareTo(Bound other, bool isLower)
        {
            int order = ExactNumber.Parse(Token).CompareTo(ExactNumber.Parse(other.Token));
            return order == 0 ? IsExclusive.CompareTo(other.IsExclusive) : isLower ? order : -order;
        }

        public override string ToString() => Token;
    }
}
