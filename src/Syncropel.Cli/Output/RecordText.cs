using Syncropel.Json;
using Syncropel.Records;

namespace Syncropel.Cli.Output;

/// <summary>Writes a record for eyes.</summary>
internal static class RecordText
{
    private const int ShortId = 12;

    // What else stands in a row needs some columns, too.
    private const int LeastBody = 20;
    private const int LongestBody = 200;

    /// <summary>A record in one line that fits the terminal.</summary>
    public static string Line(Record record, Terminal terminal)
    {
        string head = Clean($"{record.Clock} {WireNames.Of(record.Act)} {record.Kind ?? "(no kind)"} {record.Thread} {record.Actor}");
        int left = Math.Max(terminal.Width - head.Length - ShortId - 2, LeastBody);
        return $"{terminal.Paint(Colour.Cyan, Short(record.Id))} {head} {terminal.Paint(Colour.Dim, Cut(Clean(BodyOf(record)), left))}";
    }

    /// <summary>The beginning of an id, by which eyes tell it from others.</summary>
    public static string Short(RecordId id) => id.ToString()[..ShortId];

    /// <summary>A body without what stands elsewhere, as canonical JSON.</summary>
    public static string BodyOf(Record record)
    {
        JsonMember[] own = [.. record.ReadMembers().Sorted.ToArray().Where(static member => member.Name is not ("kind" or "_refs"))];
        return Cut(new JsonMembers(own).ToString(), LongestBody);
    }

    /// <summary>A text in which nothing moves the terminal: control characters are replaced.</summary>
    public static string Clean(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(static c => char.IsControl(c) ? '\uFFFD' : c)) : text;

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
