namespace Syncropel.Cli.Output;

/// <summary>Writes a line for eyes for each record, at once.</summary>
/// <param name="terminal">Where to.</param>
internal sealed class EachOutput(Terminal terminal) : IRecordOutput
{
    public int Count { get; private set; }

    public bool HasMore => false;

    public void Add(Record record)
    {
        terminal.Text.WriteLine(RecordText.Line(record, terminal));
        Count++;
    }

    public void End() => terminal.Text.Flush();
}
