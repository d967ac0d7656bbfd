extern alias generator;

using generator::Syncropel.Generators.Json;
using generator::Syncropel.Generators.Schemas;
using generator::Syncropel.Generators.Typing;

namespace Syncropel.Cli.Comparison;

/// <summary>Compares choices between schemas: unions by their cases, others by their branches.</summary>
internal sealed class ChoiceComparer(SchemaComparer schemas)
{
    public void Compare(ViewPair pair)
    {
        if (pair.Older.Choices.Count + pair.Newer.Choices.Count == 0) return;
        Unions.Found? before = Unions.Find(pair.Older), after = Unions.Find(pair.Newer);
        if (before is not null && after is not null && before.Discriminator == after.Discriminator) CompareCases(pair, before, after);
        else CompareBranches(pair);
    }

    private void CompareCases(ViewPair pair, Unions.Found before, Unions.Found after)
    {
        string rule = RuleOf(pair.Newer);
        foreach (Unions.Case older in before.Cases)
        {
            Unions.Case? newer = after.Cases.FirstOrDefault(one => JsonValues.AreEqual(one.Node, older.Node));
            string name = $"{before.Discriminator} {JsonSpelling.Of(older.Node)}";
            if (newer is null) pair.Add(rule, Breaks.OldRecords, $"has no case {name} any more");
            else schemas.Compare(older.Branch, newer.Branch, $"{pair.Path}[{name}]");
        }

        foreach (Unions.Case newer in after.Cases)
        {
            if (before.Cases.Any(one => JsonValues.AreEqual(one.Node, newer.Node))) continue;
            pair.Add(rule, Breaks.NewRecords, $"has the case {after.Discriminator} {JsonSpelling.Of(newer.Node)} now, which older "
                + "readers do not know");
        }
    }

    private void CompareBranches(ViewPair pair)
    {
        Schema[] before = [.. Branches(pair.Older)], after = [.. Branches(pair.Newer)];
        Dictionary<string, Schema> gone = Texts(before, pair.Findings.Older), added = Texts(after, pair.Findings.Newer);
        foreach (string same in gone.Keys.Intersect(added.Keys).ToArray())
        {
            gone.Remove(same);
            added.Remove(same);
        }

        if (gone.Count + added.Count == 0 && before.Length == after.Length) return;
        bool isOne = pair.Older.Choices.Concat(pair.Newer.Choices).Any(static choice => choice.IsOneOf);
        bool wasOne = pair.Older.Choices.Count == pair.Newer.Choices.Count;
        string rule = RuleOf(pair.Newer.Choices.Count > 0 ? pair.Newer : pair.Older);
        if (!isOne && wasOne && gone.Count == 1 && added.Count == 1)
        {
            schemas.Compare(gone.Values.Single(), added.Values.Single(), pair.Path);
            return;
        }

        // Of what exactly one branch must take, one more or less changes what the others say.
        Breaks breaks = isOne || !wasOne
            ? Breaks.Both
            : (gone.Count > 0 ? Breaks.OldRecords : Breaks.Nothing) | (added.Count > 0 ? Breaks.NewRecords : Breaks.Nothing);
        pair.Add(rule, breaks, $"has {added.Count} other branches, and {gone.Count} are gone");
    }

    private static IEnumerable<Schema> Branches(View view) => view.Choices.SelectMany(static choice => choice.Branches);

    private static Dictionary<string, Schema> Texts(IEnumerable<Schema> branches, KindDocument document)
    {
        var texts = new Dictionary<string, Schema>(StringComparer.Ordinal);
        foreach (Schema branch in branches) texts.TryAdd(document.Fingerprint.Of(branch), branch);
        return texts;
    }

    private static string RuleOf(View view) => view.Choices.Any(static choice => choice.IsOneOf) ? "oneOf" : "anyOf";
}
