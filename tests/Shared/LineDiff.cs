namespace Syncropel.TestSupport;

/// <summary>Shows which lines of two texts differ.</summary>
internal static class LineDiff
{
    private const int MostLines = 60;
    private const int MostCells = 4_000_000;

    /// <summary>The lines taken out (<c>-</c>) and put in (<c>+</c>), in order, each with its number; the first 60 of them.</summary>
    public static string Between(string before, string after)
    {
        string[] old = before.Split('\n'), now = after.Split('\n');
        int same = old.AsSpan().CommonPrefixLength(now);
        int oldEnd = old.Length, nowEnd = now.Length;
        while (oldEnd > same && nowEnd > same && old[oldEnd - 1] == now[nowEnd - 1]) (oldEnd, nowEnd) = (oldEnd - 1, nowEnd - 1);

        List<string> lines = Walk(old[same..oldEnd], now[same..nowEnd], same + 1);
        IEnumerable<string> shown = lines.Take(MostLines);
        return string.Join('\n', lines.Count <= MostLines ? shown : shown.Append($"… and {lines.Count - MostLines} more lines"));
    }

    private static List<string> Walk(string[] old, string[] now, int firstNumber)
    {
        int[,]? common = (long)old.Length * now.Length <= MostCells ? CommonLengths(old, now) : null;
        var lines = new List<string>();
        int i = 0, j = 0;
        while (i < old.Length || j < now.Length)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                (i, j) = (i + 1, j + 1);
            }
            else if (j == now.Length || (i < old.Length && (common is null || common[i + 1, j] >= common[i, j + 1])))
            {
                lines.Add($"- {firstNumber + i}: {old[i++]}");
            }
            else
            {
                lines.Add($"+ {firstNumber + j}: {now[j++]}");
            }
        }

        return lines;
    }

    /// <summary>How many lines the rests of both texts have in common, from each pair of places on.</summary>
    private static int[,] CommonLengths(string[] old, string[] now)
    {
        int[,] lengths = new int[old.Length + 1, now.Length + 1];
        for (int i = old.Length - 1; i >= 0; i--)
        {
            for (int j = now.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = old[i] == now[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }
}
