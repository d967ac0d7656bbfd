using Syncropel.Cli.Comparison;
using Syncropel.Cli.Output;
using Syncropel.Cli.Schemas;

namespace Syncropel.Cli.Reports;

/// <summary>What a comparison of schemas has found.</summary>
/// <param name="Kinds">The kinds.</param>
/// <param name="Judged">What may not break.</param>
internal sealed record DiffReport(IReadOnlyList<KindComparison> Kinds, Breaks Judged)
{
    private IEnumerable<Change> Changes => Kinds.SelectMany(static kind => kind.Changes);

    /// <summary>Whether nothing breaks that may not.</summary>
    public bool IsCompatible => !Changes.Any(change => change.IsBreaking(Judged));

    /// <summary>The numbers, in one line.</summary>
    public string Summary => $"kinds={Kinds.Count} changes={Changes.Count()} breaks_old_records={Count(Breaks.OldRecords)} "
        + $"breaks_new_records={Count(Breaks.NewRecords)}";

    /// <summary>The changes as compilers write what they find, a line each.</summary>
    public string ToText(ShownPaths paths, Terminal terminal) => string.Concat(
        Kinds.SelectMany(kind => kind.Changes.Select(change => Line(kind.Kind, change, paths, terminal) + "\n")));

    public string ToJson(ShownPaths paths) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("compatible", IsCompatible);
        json.WriteBoolean("newReadersReadOldRecords", Count(Breaks.OldRecords) == 0);
        json.WriteBoolean("oldReadersReadNewRecords", Count(Breaks.NewRecords) == 0);
        json.WriteObjects("kinds", Kinds, kind =>
        {
            json.WriteString("kind", kind.Kind);
            json.WriteObjects("changes", kind.Changes, change =>
            {
                json.WriteString("path", change.Path);
                json.WriteString("rule", change.Rule);
                json.WriteStartArray("breaks");
                if (change.IsBreaking(Breaks.OldRecords)) json.WriteStringValue("old-records");
                if (change.IsBreaking(Breaks.NewRecords)) json.WriteStringValue("new-records");
                json.WriteEndArray();
                json.WriteString("message", change.Message);
                json.WriteString("file", paths.Show(change.File));
                json.WriteNumber("line", change.Place.Line);
                json.WriteNumber("column", change.Place.Column);
            });
        });
        json.WriteEndObject();
    });

    private static string Line(string kind, Change change, ShownPaths paths, Terminal terminal)
    {
        string verdict = change.Breaks switch
        {
            Breaks.Nothing => terminal.Paint(Colour.Green, "compatible"),
            Breaks.OldRecords => terminal.Paint(Colour.Red, "breaks old records"),
            Breaks.NewRecords => terminal.Paint(Colour.Red, "breaks new records"),
            _ => terminal.Paint(Colour.Red, "breaks old and new records"),
        };
        string place = CleanText.Clean($"{paths.Show(change.File)}{change.Place}");
        return $"{place}: {verdict}: " + CleanText.Clean($"{kind} {change.Path} {change.Message} [{change.Rule}]");
    }

    private int Count(Breaks breaks) => Changes.Count(change => change.IsBreaking(breaks));
}
