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
        string act = WireNames.Of(record.Act), kind = record.Kind ?? "(no kind)";
        string head = CleanText.Clean($"{record.Clock} {act} {kind} {record.Thread} {record.Actor}");
        int left = Math.Max(terminal.Width - head.Length - ShortId - 2, LeastBody);
        string body = Cut(CleanText.Clean(BodyOf(record)), left);
        return $"{terminal.Paint(Colour.Cyan, Short(record.Id))} {head} {terminal.Paint(Colour.Dim, body)}";
    }

    /// <summary>The beginning of an id, by which eyes tell it from others.</summary>
    public static string Short(RecordId id) => id.ToString()[..ShortId];

    /// <summary>A body without what stands elsewhere, as canonical JSON.</summary>
    public static string BodyOf(Record record)
    {
        JsonMember[] own = [.. record.ReadMembers().Sorted.ToArray().Where(static member => member.Name is not ("kind" or "_refs"))];
        return Cut(new JsonMembers(own).ToString(), LongestBody);
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
