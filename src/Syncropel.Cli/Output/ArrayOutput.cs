namespace Syncropel.Cli.Output;

/// <summary>Writes records as one JSON array, a record a line.</summary>
/// <param name="stream">Where to.</param>
internal sealed class ArrayOutput(Stream stream) : IRecordOutput
{
    public int Count { get; private set; }

    public bool HasMore => false;

    public void Add(Record record)
    {
        stream.Write(Count == 0 ? "[\n"u8 : ",\n"u8);
        stream.Write(LinesOutput.Line(record));
        Count++;
    }

    public void End()
    {
        stream.Write(Count == 0 ? "[]\n"u8 : "\n]\n"u8);
        stream.Flush();
    }
}
