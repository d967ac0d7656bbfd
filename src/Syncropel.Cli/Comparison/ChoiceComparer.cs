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
        string[] texts = TextsOf(pair.Older, pair.Findings.Older), now = TextsOf(pair.Newer, pair.Findings.Newer);
        if (texts.SequenceEqual(now)) return;

        // Which branch belongs to which of several choices, and what is evaluated around them, branches alone do not tell.
        bool areMany = pair.Older.Choices.Count > 1 || pair.Newer.Choices.Count > 1;
        if (areMany || pair.HasUnevaluated)
        {
            pair.Add(RuleOf(pair), Breaks.Both, "has other choices, and what that changes cannot be told branch by branch");
            return;
        }

        Unions.Found? before = Unions.Find(pair.Older), after = Unions.Find(pair.Newer);
        if (before is not null && after is not null && before.Discriminator == after.Discriminator) CompareCases(pair, before, after);
        else CompareBranches(pair);
    }

    private void CompareCases(ViewPair pair, Unions.Found before, Unions.Found after)
    {
        string rule = RuleOf(pair);
        CompareNull(pair, rule);
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

    // A null among the branches is no case of a union. Two of them are none where exactly one branch must fit.
    private static void CompareNull(ViewPair pair, string rule)
    {
        int before = NullsOf(pair.Older.Choices[0]), after = NullsOf(pair.Newer.Choices[0]);
        if (before > 1 || after > 1) pair.Add(rule, Breaks.Both, "has several branches of null, and whether it takes null cannot be told");
        else if (before < after) pair.Add(rule, Breaks.NewRecords, "takes null now, which older readers do not know");
        else if (before > after) pair.Add(rule, Breaks.OldRecords, "takes null no longer");
    }

    private static int NullsOf(Choice choice) => choice.Branches.Sum(static branch =>
        Aliases.ChoiceOf(branch) is { } inner ? NullsOf(inner) : Unions.IsNull(branch) ? 1 : 0);

    private void CompareBranches(ViewPair pair)
    {
        Dictionary<string, Schema> gone = Texts(pair.Older, pair.Findings.Older), added = Texts(pair.Newer, pair.Findings.Newer);
        bool areSame = gone.Keys.ToHashSet(StringComparer.Ordinal).SetEquals(added.Keys);
        foreach (string same in gone.Keys.Intersect(added.Keys).ToArray())
        {
            gone.Remove(same);
            added.Remove(same);
        }

        bool wasOneOf = IsOneOf(pair.Older), isOneOf = IsOneOf(pair.Newer), wasOne = pair.Older.Choices.Count == pair.Newer.Choices.Count;
        if (wasOne && areSame && wasOneOf != isOneOf) ReportOther(pair, isOneOf);
        else if (!wasOne || wasOneOf || isOneOf)
        {
            // Of what exactly one branch must take, one more or less changes what the others say.
            pair.Add(RuleOf(pair), Breaks.Both, Counted(added.Count, gone.Count));
        }
        else if (gone.Count == 1 && added.Count == 1) schemas.Compare(gone.Values.Single(), added.Values.Single(), pair.Path);
        else if (!areSame)
        {
            Breaks breaks = (gone.Count > 0 ? Breaks.OldRecords : Breaks.Nothing) | (added.Count > 0 ? Breaks.NewRecords : Breaks.Nothing);
            pair.Add(RuleOf(pair), breaks, Counted(added.Count, gone.Count));
        }
    }

    // Between the same branches. Where one stands twice, 'oneOf' never takes what fits it, which is still narrower than 'anyOf'.
    private static void ReportOther(ViewPair pair, bool isOneOf) => pair.Add(
        RuleOf(pair),
        isOneOf ? Breaks.OldRecords : Breaks.NewRecords,
        isOneOf ? "takes only what fits exactly one branch now, and took what fits several" : "takes what fits several branches now");

    private static string Counted(int added, int gone) => $"has {added} other branches, and {gone} are gone";

    private static bool IsOneOf(View view) => view.Choices.Any(static choice => choice.IsOneOf);

    private static string RuleOf(ViewPair pair) => IsOneOf(pair.Newer.Choices.Count > 0 ? pair.Newer : pair.Older) ? "oneOf" : "anyOf";

    private static Dictionary<string, Schema> Texts(View view, KindDocument document)
    {
        var texts = new Dictionary<string, Schema>(StringComparer.Ordinal);
        foreach (Schema branch in view.Choices.SelectMany(static choice => choice.Branches))
        {
            texts.TryAdd(document.Fingerprint.Of(branch), branch);
        }

        return texts;
    }

    // Each choice, in an order of its own: in which order choices and branches stand asks nothing.
    private static string[] TextsOf(View view, KindDocument document) =>
    [
        .. view.Choices.Select(choice =>
            {
                IEnumerable<string> branches = choice.Branches.Select(document.Fingerprint.Of).Order(StringComparer.Ordinal);
                return $"{(choice.IsOneOf ? "oneOf" : "anyOf")} {string.Join('|', branches)}";
            })
            .Order(StringComparer.Ordinal),
    ];
}
