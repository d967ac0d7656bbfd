namespace Syncropel.TestServer;

/// <summary>Plans for <see cref="OpenStreams.CutAfter(Func{int, long?})"/>.</summary>
public static class StreamCuts
{
    /// <summary>
    /// Cuts the first streams after numbers of bytes that are random, and the same for the same seed; the others stay whole.
    /// </summary>
    /// <param name="seed">The seed.</param>
    /// <param name="count">How many streams are cut.</param>
    /// <param name="leastBytes">The smallest number of bytes; not negative.</param>
    /// <param name="mostBytes">The largest number of bytes, at least <paramref name="leastBytes"/>.</param>
    public static Func<int, long?> Random(int seed, int count, long leastBytes, long mostBytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(leastBytes);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostBytes, leastBytes);
        return stream => stream < count ? leastBytes + (long)(Dice.Roll(seed, stream) * (mostBytes - leastBytes + 1)) : null;
    }
}
