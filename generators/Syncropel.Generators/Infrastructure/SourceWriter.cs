using System.Text;

namespace Syncropel.Generators.Infrastructure;

/// <summary>Writes C# text: indents, opens and closes blocks, ends lines with <c>\n</c> on every system.</summary>
internal sealed class SourceWriter
{
    private const int IndentWidth = 4;

    private readonly StringBuilder _text = new();
    private int _indent;

    /// <summary>Writes one line; an empty one has no indentation.</summary>
    public void Line(string line = "")
    {
        if (line.Length > 0) _text.Append(' ', _indent * IndentWidth).Append(line);
        _text.Append('\n');
    }

    /// <summary>Writes several lines, given as one text.</summary>
    public void Lines(string lines)
    {
        foreach (string line in lines.Split('\n')) Line(line.TrimEnd('\r'));
    }

    /// <summary>Writes a head and opens a block under it; disposing the result closes the block.</summary>
    public Closing Block(string head, string end = "}")
    {
        Line(head);
        Line("{");
        _indent++;
        return new Closing(this, end);
    }

    /// <summary>Separates what follows from what stands before, unless a block has just been opened.</summary>
    public void Gap()
    {
        int length = _text.Length;
        bool opened = length >= 2 && _text[length - 2] == '{';
        bool apart = length >= 2 && _text[length - 2] == '\n';
        if (!opened && !apart && length > 0) Line();
    }

    public override string ToString() => _text.ToString();

    private void Close(string end)
    {
        _indent--;
        Line(end);
    }

    internal readonly struct Closing(SourceWriter writer, string end) : IDisposable
    {
        public void Dispose() => writer.Close(end);
    }
}
