namespace Syncropel.TestServer;

/// <summary>Numbers that look random and depend on a seed and a position alone, whatever is asked for first.</summary>
internal static class Dice
{
    /// <summary>A number from 0 up to, and without, 1.</summary>
    public static double Roll(int seed, int position)
    {
        // SplitMix64, whose numbers for neighbouring positions have nothing in common; System.Random's have.
        ulong z = unchecked(((ulong)(uint)seed << 32) + ((ulong)(uint)position + 1) * 0x9E3779B97F4A7C15);
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EB);
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
