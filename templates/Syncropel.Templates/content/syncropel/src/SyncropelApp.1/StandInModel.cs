namespace SyncropelApp._1;

/// <summary>Stands in for a model: counts words. Call yours here, over HTTP or in the process.</summary>
internal static class StandInModel
{
    private static readonly HashSet<string> Happy = new(["good", "great", "fast", "love"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Unhappy = new(["bad", "slow", "loud", "broken"], StringComparer.OrdinalIgnoreCase);

    /// <summary>How happy a text sounds: the share of happy words, and 0.5 where there is no telling.</summary>
    public static ValueTask<double> ScoreAsync(string text, CancellationToken cancellationToken)
    {
        string[] words = text.Split([' ', ',', '.', '!'], StringSplitOptions.RemoveEmptyEntries);
        int happy = words.Count(Happy.Contains), unhappy = words.Count(Unhappy.Contains);
        return ValueTask.FromResult(happy + unhappy == 0 ? 0.5 : (double)happy / (happy + unhappy));
    }
}
