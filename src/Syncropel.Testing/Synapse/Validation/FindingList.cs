using Syncropel.Synapse;

namespace Syncropel.Testing.Synapse;

/// <summary>Collects what is found: once what is true of the adapter whatever it is given, then run by run.</summary>
internal sealed class FindingList
{
    private readonly IAdapter _adapter;
    private readonly PurityReport _purity;
    private readonly ContractViolation? _version;
    private readonly List<AdapterFinding> _findings = [];

    public FindingList(IAdapter adapter, PurityReport purity)
    {
        _adapter = adapter;
        _purity = purity;
        foreach (ContractViolation violation in purity.Violations) _findings.Add(new AdapterFinding(null, null, violation));
        _version = AdapterContract.VersionOf(adapter);
        if (_version is not null) _findings.Add(new AdapterFinding(null, null, _version));
    }

    public int Runs { get; private set; }

    public void Add(string fixture, int modelOutput, IEnumerable<ContractViolation> violations)
    {
        Runs++;
        foreach (ContractViolation violation in violations)
        {
            bool isTold = _version is not null && violation.Rule == ContractRules.VersionSemver;
            if (!isTold) _findings.Add(new AdapterFinding(fixture, modelOutput, violation));
        }
    }

    public AdapterValidationResult ToResult() => new(_adapter, Runs, _findings, _purity.Notes);
}
