namespace Syncropel.Generators.Infrastructure;

/// <summary>A list between brackets, in a line of C#.</summary>
/// <param name="Open">Where its bracket opens.</param>
/// <param name="Close">Where its bracket closes.</param>
internal readonly record struct LineGroup(int Open, int Close)
{
    /// <summary>What stands between its commas.</summary>
    public IReadOnlyList<string> PartsOf(string line)
    {
        var parts = new List<string>();
        int depth = 0, start = Open + 1;
        for (int i = start; i < Close; i++)
        {
            if (line[i] is '"' or '\'') i = EndOfLiteral(line, i);
            else if (Opens(line, i)) depth++;
            else if (Closes(line, i)) depth--;
            if (line[i] != ',' || depth != 0) continue;
            parts.Add(line.Substring(start, i - start).Trim());
            start = i + 1;
        }

        parts.Add(line.Substring(start, Close - start).Trim());
        return parts;
    }

    /// <summary>The last character of a literal, or the end of the line where it has none.</summary>
    public static int EndOfLiteral(string line, int start)
    {
        int i = start + 1;
        while (i < line.Length && line[i] != line[start]) i += line[i] == '\\' ? 2 : 1;
        return Math.Min(i, line.Length - 1);
    }

    public static bool Opens(string line, int at) => line[at] is '(' or '[' or '{' || (line[at] == '<' && at > 0 && line[at - 1] != ' ');

    public static bool Closes(string line, int at) =>
        line[at] is ')' or ']' or '}' || (line[at] == '>' && line[at - 1] is not ('=' or ' '));
}
