using Microsoft.CodeAnalysis.Text;

namespace Syncropel.Cli.Schemas;

/// <summary>A place in a text: its line and its column, from 1, the column in UTF-16 code units.</summary>
internal readonly record struct TextPlace(int Line, int Column) : IComparable<TextPlace>
{
    public static TextPlace Of(LinePosition position) => new(position.Line + 1, position.Character + 1);

    /// <summary>The place of a byte in a text of UTF-8.</summary>
    public static TextPlace Of(ReadOnlySpan<byte> utf8, long offset)
    {
        ReadOnlySpan<byte> before = utf8[..(int)Math.Clamp(offset, 0, utf8.Length)];
        int line = before.Count((byte)'\n') + 1;
        ReadOnlySpan<byte> inLine = before[(before.LastIndexOf((byte)'\n') + 1)..];
        return new(line, System.Text.Encoding.UTF8.GetCharCount(inLine) + 1);
    }

    public int CompareTo(TextPlace other) => (Line, Column).CompareTo((other.Line, other.Column));

    public override string ToString() => $"({Line},{Column})";
}
