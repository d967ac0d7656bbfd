using System.Globalization;

namespace Syncropel.Synapse;

/// <summary>
/// What the entries of one run cost together. Branches share it; where they run for the last dollar, the first to end has it.
/// </summary>
internal sealed class CostLedger(double? ceiling)
{
    // Sums of binary fractions are off by a hair: three times 0.1 is to fit into 0.3.
    private const double Tolerance = 1e-12;

    private readonly Lock _lock = new();
    private double _sum;

    /// <exception cref="StageException">It does not fit under the ceiling any more.</exception>
    public void Add(double? costUsd)
    {
        // A negative cost is a fault of its adapter (COST_NON_NEGATIVE), and pays for nobody else.
        if (costUsd is not > 0) return;
        double cost = costUsd.Value;
        lock (_lock)
        {
            if (_sum + cost > ceiling * (1 + Tolerance))
            {
                throw new StageException(
                    PipelineErrors.CostCeilingExceeded,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"the run may cost {ceiling} USD, has cost {_sum}, and this stage is another {cost}"));
            }

            _sum += cost;
        }
    }
}
