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
        int[,] edits = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++) edits[i, 0] = i;
        for (int j = 0; j <= right.Length; j++) edits[0, j] = j;
        for (int i = 1; i <= left.Length; i++)
        {
            for (int j = 1; j <= right.Length; j++)
            {
                int changed = edits[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                edits[i, j] = Math.Min(changed, 1 + Math.Min(edits[i - 1, j], edits[i, j - 1]));
                bool swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                if (swapped) edits[i, j] = Math.Min(edits[i, j], edits[i - 2, j - 2] + 1);
            }
        }

        return edits[left.Length, right.Length];
    }
}
