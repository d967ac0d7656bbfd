using System.Text.RegularExpressions;

namespace Syncropel.Docs.Tests.Pages;

/// <summary>Reads a page, and tells its blocks from its prose.</summary>
internal static partial class PageReader
{
    /// <summary>Reads a page of the repository.</summary>
    public static Page Read(string path) => Read(path, File.ReadAllText(Repository.PathOf(path)));

    /// <summary>Reads a page, wherever it is.</summary>
    /// <param name="path">How it is named.</param>
    /// <param name="text">What it says.</param>
    public static Page Read(string path, string text)
    {
        string[] lines = text.Split('\n');
        var blocks = new List<Block>();
        var prose = new List<(int, string)>();
        for (int i = 0; i < lines.Length; i++)
        {
            if (FenceOf().Match(lines[i]) is not { Success: true } fence)
            {
                prose.Add((i + 1, lines[i]));
                continue;
            }

            int end = Array.FindIndex(lines, i + 1, line => line.Trim() == fence.Groups["fence"].Value);
            Assert.True(end > 0, $"{path}:{i + 1}: this block is not closed.");
            blocks.Add(BlockOf(path, i + 2, fence, lines[(i + 1)..end]));
            i = end;
        }

        return new Page(path, lines, blocks, prose);
    }

    private static Block BlockOf(string path, int line, Match fence, string[] lines)
    {
        int indent = fence.Groups["indent"].Length;
        IEnumerable<string> text = lines.Select(one => one.Length < indent ? one.TrimStart() : one[indent..]);
        var words = new FenceWords(fence.Groups["words"].Value, $"{path}:{line - 1}");
        return new Block(path, line, fence.Groups["language"].Value, words, string.Concat(text.Select(static one => one + "\n")));
    }

    [GeneratedRegex("^(?<indent> *)(?<fence>`{3,})(?<language>[A-Za-z]*)(?<words>.*)$")]
    private static partial Regex FenceOf();
}
