using System.Text;

namespace Syncropel.Generators.Infrastructure;

/// <summary>
/// Breaks lines of C# that are too long to read, as a person would: behind an arrow, before an operator, else between arguments. What
/// cannot be broken, such as prose or one long literal, stays as it is.
/// </summary>
internal sealed class LineBreaker(StringBuilder text)
{
    /// <summary>What a line should not exceed.</summary>
    public const int MostColumns = 160;

    private const int IndentWidth = 4;

    /// <summary>Whether a line is to be left alone: a comment, or a directive.</summary>
    public static bool IsProse(string line) => line.Length == 0 || line[0] == '#' || line.StartsWith("//", StringComparison.Ordinal);

    /// <summary>Writes a line without its end.</summary>
    /// <param name="line">What is to be broken.</param>
    /// <param name="indent">The columns before it.</param>
    /// <param name="suffix">What must follow on its last line.</param>
    public void Write(string line, int indent, string suffix = "")
    {
        bool fits = indent + line.Length + suffix.Length <= MostColumns;
        if (fits || !WriteBroken(line, LineShape.Of(line), indent, suffix)) text.Append(' ', indent).Append(line).Append(suffix);
    }

    private bool WriteBroken(string line, LineShape shape, int indent, string suffix)
    {
        if (shape.Unclosed > 0) WriteCut(line, [shape.Unclosed], indent, suffix);
        else if (shape.Arrow > 0) WriteCut(line, [shape.Arrow], indent, suffix);
        else if (shape.Operators.Count > 0) WriteCut(line, shape.Operators, indent, suffix);
        else if (shape.Bases.Count > 0) WriteCut(line, shape.Bases, indent, suffix);
        else if (shape.Arguments is { } arguments) WriteGroup(line, arguments, indent, suffix);
        else if (shape.Assignment > 0) WriteCut(line, [shape.Assignment], indent, suffix);
        else if (shape.TypeArguments is { } types) WriteGroup(line, types, indent, suffix);
        else return false;
        return true;
    }

    private void WriteCut(string line, IReadOnlyList<int> cuts, int indent, string suffix)
    {
        Write(line.Substring(0, cuts[0]), indent);
        for (int i = 0; i < cuts.Count; i++)
        {
            bool isLast = i == cuts.Count - 1;
            int end = isLast ? line.Length : cuts[i + 1];
            text.Append('\n');
            Write(line.Substring(cuts[i], end - cuts[i]).Trim(), indent + IndentWidth, isLast ? suffix : "");
        }
    }

    private void WriteGroup(string line, LineGroup group, int indent, string suffix)
    {
        text.Append(' ', indent).Append(line, 0, group.Open + 1);
        IReadOnlyList<string> parts = group.PartsOf(line);
        int columns = MostColumns;
        for (int i = 0; i < parts.Count; i++)
        {
            string end = i < parts.Count - 1 ? "," : line.Substring(group.Close) + suffix;
            int length = parts[i].Length + end.Length + 1;

            // Literals that follow each other are names in a list, which need no line each.
            if (IsLiteral(parts[i]) && columns + length <= MostColumns)
            {
                text.Append(' ').Append(parts[i]).Append(end);
                columns += length;
                continue;
            }

            text.Append('\n');
            Write(parts[i], indent + IndentWidth, end);
            columns = IsLiteral(parts[i]) ? indent + IndentWidth + length - 1 : MostColumns;
        }
    }

    private static bool IsLiteral(string part) => part.Length > 0 && part[0] == '"' && LineGroup.EndOfLiteral(part, 0) == part.Length - 1;
}
