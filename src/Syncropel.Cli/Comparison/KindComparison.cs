namespace Syncropel.Cli.Comparison;

/// <summary>Two versions of a kind, and how they differ.</summary>
/// <param name="Kind">The kind, or the reference, as the newer version has it.</param>
/// <param name="Changes">How they differ.</param>
internal sealed record KindComparison(string Kind, IReadOnlyList<Change> Changes)
{
    public static KindComparison Of(KindDocument older, KindDocument newer)
    {
        var findings = new Findings(older, newer);
        CompareAnnotations(findings);
        new SchemaComparer(findings).CompareAll(older.Schema, newer.Schema);
        return new KindComparison(newer.Kind, findings.All);
    }

    /// <summary>Whether one kind takes the place of another: it says so, or is a later version of it.</summary>
    public static bool Supersedes(KindDocument newer, string older) => newer.Supersedes == older || VersionOrder.IsLater(newer.Kind, older);

    private static void CompareAnnotations(Findings findings)
    {
        (KindDocument older, KindDocument newer) = (findings.Older, findings.Newer);
        if (older.Kind != newer.Kind)
        {
            bool isVersion = Supersedes(newer, older.Kind);
            findings.Add("kind", isVersion ? Breaks.Nothing : Breaks.Both, isVersion
                ? $"takes the place of '{older.Kind}', whose readers still have to ask for it"
                : $"is '{newer.Kind}' now, and was '{older.Kind}': readers of one do not find the other; say it by \"supersedes\"");
        }

        CompareText(findings, "act", older.Act, newer.Act);
        CompareText(findings, "dataType", older.DataType, newer.DataType);
        CompareList(
            findings, "refs", older.Refs, newer.Refs, Breaks.NewRecords, "who joins by it finds no more", "emitters are asked for it");
        CompareList(
            findings, "indexed", older.Indexed, newer.Indexed, Breaks.Nothing, "queries by it are slower", "queries by it may be faster");
    }

    private static void CompareText(Findings findings, string annotation, string before, string after)
    {
        if (before == after) return;
        findings.Add(annotation, Breaks.Nothing, $"is {after} now, and was {before}; who asks for records by it must ask for both");
    }

    private static void CompareList(
        Findings findings,
        string annotation,
        IReadOnlyList<string> before,
        IReadOnlyList<string> after,
        Breaks gone,
        string loss,
        string gain)
    {
        foreach (string name in before.Except(after)) findings.Add(annotation, gone, $"has no {name} any more: {loss}");
        foreach (string name in after.Except(before)) findings.Add(annotation, Breaks.Nothing, $"has {name} now: {gain}");
    }
}
