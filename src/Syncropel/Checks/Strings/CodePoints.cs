using System.Text.Json;

namespace Syncropel.Checks;

/// <summary>Counts what JSON Schema calls the characters of a text: code points.</summary>
internal static class CodePoints
{
    public static int Count(JsonElement text)
    {
        int count = 0;
        foreach (char unit in text.GetString()!)
        {
            // A text is known to have no lone surrogate, so each pair counts once, by its second half.
            if (!char.IsHighSurrogate(unit)) count++;
        }

        return count;
    }
}
