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
        else if (after is not null) pair.Add("items", Breaks.OldRecords, "says now what its elements are, and they were anything");
        else if (before is not null) pair.Add("items", Breaks.NewRecords, "may hold anything now, which older readers do not expect");
    }

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
