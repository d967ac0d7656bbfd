namespace Syncropel.Grammar;

/// <summary>Finds what a misspelt word was meant to be.</summary>
internal static class EditDistance
{
    /// <summary>The candidate with the fewest edits, if they are few for the word's length; else null.</summary>
    public static string? Nearest(string word, IReadOnlyList<string> candidates)
    {
        int most = Most(word);
        string? nearest = null;
        foreach (string candidate in candidates)
        {
            int edits = Between(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (edits > most) continue;
            most = edits - 1;
            nearest = candidate;
            if (edits == 0) break;
        }

        return nearest;
    }

    /// <summary>The most edits that a word of this length can be misspelt by.</summary>
    internal static int Most(string word) => Math.Max(1, word.Length / 3);

    /// <summary>Letters added, left out or changed, and two neighbours that changed places, which is one slip of the fingers.</summary>
    internal static int Between(string left, string right)
    {
        // What both begin and end with needs no edit, and of words that are looked for among many that is most of it.
        int start = 0, end = 0, shorter = Math.Min(left.Length, right.Length);
        while (start < shorter && left[start] == right[start]) start++;
        while (end < shorter - start && left[left.Length - 1 - end] == right[right.Length - 1 - end]) end++;
        left = left.Substring(start, left.Length - start - end);
        right = right.Substring(start, right.Length - start - end);
        if (left.Length == 0 || right.Length == 0) return left.Length + right.Length;

        // The row at hand and the two above it are all that is looked at.
        int[] above = new int[right.Length + 1], row = new int[right.Length + 1], twoAbove = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++) row[j] = j;
        for (int i = 1; i <= left.Length; i++)
        {
            (twoAbove, above, row) = (above, row, twoAbove);
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int changed = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(changed, 1 + Math.Min(above[j], row[j - 1]));
                bool swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                if (swapped) row[j] = Math.Min(row[j], twoAbove[j - 2] + 1);
            }
        }

        return row[right.Length];
    }
}
