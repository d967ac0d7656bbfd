namespace Syncropel.Generators.Reading;

/// <summary>Finds what a misspelt word was meant to be.</summary>
internal static class EditDistance
{
    /// <summary>The candidate with the fewest edits, if they are few for the word's length; else null.</summary>
    public static string? Nearest(string word, IReadOnlyList<string> candidates)
    {
        int most = Math.Max(1, word.Length / 3);
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

    private static int Between(string left, string right)
    {
        int[] row = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++) row[j] = j;
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int substituted = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[right.Length];
    }
}
