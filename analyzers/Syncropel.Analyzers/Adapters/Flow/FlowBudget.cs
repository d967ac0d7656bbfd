using System.Runtime.CompilerServices;

namespace Syncropel.Analyzers.Adapters.Flow;

/// <summary>
/// How much one egress may cost. Beyond it nothing is said about it at all: half an analysis would be right about half of the paths.
/// </summary>
internal sealed class FlowBudget(CancellationToken cancellation)
{
    /// <summary>How many blocks are gone through, each once for every different state that reaches it.</summary>
    public const int MostSteps = 20_000;

    /// <summary>How many different states may reach a block.</summary>
    public const int MostStates = 128;

    /// <summary>How deep calls are followed.</summary>
    public const int MostDepth = 6;

    public int Steps { get; private set; }

    /// <summary>Pays for going through a block.</summary>
    public void Step()
    {
        cancellation.ThrowIfCancellationRequested();
        if (++Steps > MostSteps) throw new GivenUpException();
    }

    /// <summary>Asks whether there is stack left for one expression more within another.</summary>
    public static void Nest() => RuntimeHelpers.EnsureSufficientExecutionStack();
}

/// <summary>Leaves an analysis that is beyond its limits. It is caught where the analysis begins.</summary>
internal sealed class GivenUpException : Exception;
