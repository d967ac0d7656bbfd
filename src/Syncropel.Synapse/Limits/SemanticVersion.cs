namespace Syncropel.Synapse;

/// <summary>
/// The versions of the contract: three numbers, and nothing behind them. Written for netstandard2.0, because the analyzers judge by it too.
/// </summary>
internal static class SemanticVersion
{
    private const int Numbers = 3;

    /// <summary>Whether a text is a version <c>X.Y.Z</c>.</summary>
    public static bool IsMatch(string? text)
    {
        if (text is null) return false;
        int numbers = 0;
        bool isInNumber = false;
        foreach (char letter in text)
        {
            bool isDigit = letter is >= '0' and <= '9';
            if (!isDigit && !(isInNumber && letter == '.')) return false;
            if (isDigit && !isInNumber) numbers++;
            isInNumber = isDigit;
        }

        return isInNumber && numbers == Numbers;
    }
}
