using System.Text;

namespace Syncropel.Cli.Tests.Docs;

/// <summary>
/// The page of the command line: the files that it shows, each under its name and a colon, and the commands with their output, in blocks
/// called <c>console</c>.
/// </summary>
internal sealed class CommandLinePage(string text)
{
    private const string Fence = "```";
    private const string Prompt = "$ ";

    private readonly string[] _lines = text.Split('\n');

    /// <summary>The files, each with its name.</summary>
    public IEnumerable<(string Name, string Text)> Files()
    {
        for (int i = 0; i + 2 < _lines.Length; i++)
        {
            bool isFile = _lines[i].StartsWith('`') && _lines[i].EndsWith("`:", StringComparison.Ordinal)
                && _lines[i + 2] == Fence + "json";
            if (!isFile) continue;
            int end = Array.IndexOf(_lines, Fence, i + 3);
            yield return (_lines[i][1..^2], string.Join('\n', _lines[(i + 3)..end]) + "\n");
        }
    }

    /// <summary>The page with what each command writes now.</summary>
    public async Task<string> RunAsync(Func<string[], Task<string>> run)
    {
        var page = new StringBuilder();
        bool isConsole = false;
        foreach (string line in _lines)
        {
            if (line == Fence) isConsole = false;
            bool isOutput = isConsole && !line.StartsWith(Prompt, StringComparison.Ordinal);
            if (!isOutput) page.Append(line).Append('\n');
            if (isConsole && !isOutput) page.Append(await run(Words(line[Prompt.Length..])));
            if (line == Fence + "console") isConsole = true;
        }

        return page.ToString()[..^1];
    }

    // As a shell takes a line apart, as far as the page needs it.
    private static string[] Words(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        bool isQuoted = false;
        foreach (char c in line)
        {
            if (c == '\'') isQuoted = !isQuoted;
            else if (c == ' ' && !isQuoted) Take();
            else word.Append(c);
        }

        Take();
        return [.. words];

        void Take()
        {
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
        }
    }
}
