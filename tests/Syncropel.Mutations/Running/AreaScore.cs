using Syncropel.Mutations.Mutating;

namespace Syncropel.Mutations.Running;

/// <summary>What became of the mutants of an area.</summary>
/// <param name="Area">The area.</param>
/// <param name="Killed">How many a test noticed.</param>
/// <param name="TimedOut">How many made the tests hang.</param>
/// <param name="Survivors">Those that nobody noticed.</param>
internal sealed record AreaScore(string Area, int Killed, int TimedOut, Mutant[] Survivors)
{
    public int Count => Killed + TimedOut + Survivors.Length;

    /// <summary>How many of a hundred were noticed; survivors that are explained count as survivors.</summary>
    public double Score => Count == 0 ? 100 : 100.0 * (Killed + TimedOut) / Count;
}
