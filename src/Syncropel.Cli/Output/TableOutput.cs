using System.Globalization;
using Spectre.Console;

namespace Syncropel.Cli.Output;

/// <summary>Writes records as a table, once all have come.</summary>
/// <param name="terminal">Where to.</param>
/// <param name="most">The most rows.</param>
internal sealed class TableOutput(Terminal terminal, int most) : IRecordOutput
{
    // Of a table that goes to a file, all is kept that fits on a wide screen.
    private const int WidthOfFiles = 160;

    private readonly Table _table = Head();

    public int Count => _table.Rows.Count;

    public bool HasMore { get; private set; }

    public void Add(Record record)
    {
        HasMore |= Count == most;
        if (Count == most) return;
        _table.AddRow(
            Cell(RecordText.Short(record.Id)),
            Cell(record.Clock.ToString(CultureInfo.InvariantCulture)),
            Cell(Records.WireNames.Of(record.Act)),
            Cell(record.Kind ?? ""),
            Cell(record.Thread),
            Cell(RecordText.BodyOf(record)));
    }

    public void End()
    {
        if (Count == 0)
        {
            terminal.Errors.WriteLine("No records.");
            return;
        }

        Console().Write(_table);
    }

    private IAnsiConsole Console()
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal.HasColours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = terminal.HasColours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(terminal.Text),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = terminal.IsSeen ? terminal.Width : WidthOfFiles;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    private static Table Head()
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (string name in (string[])["id", "clock", "act", "kind", "thread"]) table.AddColumn(new TableColumn(Title(name)).NoWrap());
        table.AddColumn(new TableColumn(Title("body")));
        return table;
    }

    private static Text Title(string name) => new(name, new Style(Color.Aqua));

    // As text, so that nothing in a record is taken for markup.
    private static Text Cell(string text) => new(CleanText.Clean(text)) { Overflow = Overflow.Ellipsis };
}
