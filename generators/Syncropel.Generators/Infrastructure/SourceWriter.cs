using System.Runtime.CompilerServices;
using System.Text;

namespace Syncropel.Generators.Infrastructure;

/// <summary>Writes C# text: indents, opens and closes blocks, breaks long lines, ends lines with <c>\n</c> on every system.</summary>
internal sealed class SourceWriter
{
    private const int IndentWidth = 4;

    private readonly StringBuilder _text = new();
    private int _indent;

    /// <summary>Writes one line; an empty one has no indentation.</summary>
    public void Line(string line = "") => Line(line, 0, line.Length);

    /// <summary>Writes one line, whose parts go into the text as they are, without a string in between.</summary>
    public void Line([InterpolatedStringHandlerArgument("")] ref LineHandler line) => End(line.Start);

    /// <summary>Writes several lines, given as one text.</summary>
    public void Lines(string lines)
    {
        for (int start = 0; start <= lines.Length;)
        {
            int end = lines.IndexOf('\n', start);
            if (end < 0) end = lines.Length;
            bool hasReturn = end > start && lines[end - 1] == '\r';
            Line(lines, start, end - start - (hasReturn ? 1 : 0));
            start = end + 1;
        }
    }

    /// <summary>Writes a head and opens a block under it; disposing the result closes the block.</summary>
    public Closing Block(string head, string end = "}")
    {
        Line(head);
        return Open(end);
    }

    /// <inheritdoc cref="Block(string, string)"/>
    public Closing Block([InterpolatedStringHandlerArgument("")] ref LineHandler head, string end = "}")
    {
        End(head.Start);
        return Open(end);
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

    private void Line(string text, int start, int length)
    {
        int from = _text.Length;
        _text.Append(' ', _indent * IndentWidth).Append(text, start, length);
        End(from);
    }

    // An empty line has no indentation, and a long one is broken.
    private void End(int start)
    {
        int length = _text.Length - start;
        if (length == _indent * IndentWidth) _text.Length = start;
        else if (length > LineBreaker.MostColumns) Break(start);
        _text.Append('\n');
    }

    private void Break(int start)
    {
        string line = _text.ToString(start, _text.Length - start);
        string code = line.TrimStart(' ');
        if (LineBreaker.IsProse(code)) return;
        _text.Length = start;
        new LineBreaker(_text).Write(code, line.Length - code.Length);
    }

    private Closing Open(string end)
    {
        Line("{");
        _indent++;
        return new Closing(this, end);
    }

    private void Close(string end)
    {
        _indent--;
        Line(end);
    }

    internal readonly struct Closing(SourceWriter writer, string end) : IDisposable
    {
        public void Dispose() => writer.Close(end);
    }

    /// <summary>Takes a line apart that is written as an interpolated string. The compiler finds it by its shape.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct LineHandler
    {
        private readonly StringBuilder _text;

        // The compiler also tells how long the text is likely to be, which a StringBuilder need not know.
        public LineHandler(int literalLength, int formattedCount, SourceWriter writer)
        {
            _ = literalLength + formattedCount;
            _text = writer._text;
            Start = _text.Length;
            _text.Append(' ', writer._indent * IndentWidth);
        }

        /// <summary>Where the line starts.</summary>
        public int Start { get; }

        public void AppendLiteral(string literal) => _text.Append(literal);

        public void AppendFormatted(string? text) => _text.Append(text);
    }
}
