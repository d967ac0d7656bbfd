using Syncropel.Synapse;

namespace Syncropel.Testing.Synapse;

/// <summary>Collects what is found: once what is true of the adapter whatever it is given, then run by run.</summary>
internal sealed class FindingList
{
    private readonly IAdapter _adapter;
    private readonly PurityReport _purity;

    // What is wrong with the adapter's model and version, which every run would tell again.
    private readonly ContractViolation[] _own;
    private readonly List<AdapterFinding> _findings = [];

    public FindingList(IAdapter adapter, PurityReport purity)
    {
        _adapter = adapter;
        _purity = purity;
        foreach (ContractViolation violation in purity.Violations) _findings.Add(new AdapterFinding(null, null, violation));
        _own = [.. new[] { AdapterContract.ModelOf(adapter), AdapterContract.VersionOf(adapter) }.OfType<ContractViolation>()];
        foreach (ContractViolation violation in _own) _findings.Add(new AdapterFinding(null, null, violation));
    }

    public int Runs { get; private set; }

    public void Add(string fixture, int modelOutput, IEnumerable<ContractViolation> violations)
    {
        Runs++;
        foreach (ContractViolation violation in violations)
        {
            if (!_own.Any(one => one.Rule == violation.Rule)) _findings.Add(new AdapterFinding(fixture, modelOutput, violation));
        }
    }

    public AdapterValidationResult ToResult() => new(_adapter, Runs, _findings, _purity.Notes);
}
