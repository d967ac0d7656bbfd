extern alias generator;

using System.Globalization;
using generator::Syncropel.Generators.Schemas;
using generator::Syncropel.Generators.Typing;
using SchemaChecks = generator::Syncropel.Generators.Typing.Checks;

namespace Syncropel.Cli.Comparison;

/// <summary>Compares what is asked of the elements of arrays.</summary>
internal sealed class ArrayComparer(SchemaComparer schemas)
{
    public void Compare(ViewPair pair)
    {
        if ((pair.Types & JsonTypes.Array) == 0) return;
        if (IsTangled(pair.Older) || IsTangled(pair.Newer))
        {
            CompareReach(pair);
            return;
        }

        IReadOnlyList<Schema> before = PrefixOf(pair.Older), after = PrefixOf(pair.Newer);
        if (before.Count != after.Count)
        {
            SchemaComparer.CompareText(pair, "prefixItems");
            SchemaComparer.CompareText(pair, "items");
            return;
        }

        for (int i = 0; i < before.Count; i++)
        {
            schemas.Compare(before[i], after[i], string.Create(CultureInfo.InvariantCulture, $"{pair.Path}[{i}]"));
        }

        CompareItems(pair);
    }

    private void CompareItems(ViewPair pair)
    {
        Schema? before = ItemsOf(pair.Older), after = ItemsOf(pair.Newer);
        if (before is not null && after is not null) schemas.Compare(before, after, pair.Path + "[*]");
        else if (before != after && pair.HasUnevaluated) SchemaComparer.CompareText(pair, "items");
        else if (after is not null) pair.Add("items", Breaks.OldRecords, "says now what its elements are, and they were anything");
        else if (before is not null) pair.Add("items", Breaks.NewRecords, "may hold anything now, which older readers do not expect");
    }

    // 'items' begins behind the 'prefixItems' of its own schema alone, so that with several schemas each has its own reach.
    private static bool IsTangled(View view)
    {
        Schema[] withPrefix = [.. view.Parts.Where(static part => part.Arrays.Prefix is not null)];
        return withPrefix.Length > 1
            || (withPrefix.Length == 1 && view.Parts.Any(part => part != withPrefix[0] && part.Arrays.Items is not null));
    }

    private static void CompareReach(ViewPair pair)
    {
        if (ReachOf(pair.Older, pair.Findings.Older).SequenceEqual(ReachOf(pair.Newer, pair.Findings.Newer))) return;
        pair.Add("prefixItems", Breaks.Both, "has other elements, and what that changes cannot be told over several schemas");
    }

    private static IEnumerable<string> ReachOf(View view, KindDocument document) => view.Parts
        .Select(part => $"{document.Fingerprint.Of([part], "prefixItems")} {document.Fingerprint.Of([part], "items")}")
        .Order(StringComparer.Ordinal);

    private static IReadOnlyList<Schema> PrefixOf(View view) =>
        view.Parts.Select(static part => part.Arrays.Prefix).FirstOrDefault(static prefix => prefix is not null) ?? [];

    private static Schema? ItemsOf(View view)
    {
        Schema[] all =
        [
            .. view.Parts.Select(static part => part.Arrays.Items).OfType<Schema>().Where(static items => !SchemaChecks.AsksNothing(items)),
        ];
        return all.Length == 0 ? null : Synthetic.All(all);
    }
}
