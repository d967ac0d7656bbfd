using Syncropel.Synapse;

namespace Syncropel.Testing.Synapse;

/// <summary>What <see cref="AdapterValidator{TModelInput, TModelOutput}"/> found.</summary>
public sealed class AdapterValidationResult
{
    internal AdapterValidationResult(IAdapter adapter, int runs, IReadOnlyCollection<AdapterFinding> findings, ValueList<string> notes)
    {
        ModelId = AdapterContract.NameOf(adapter);
        Errors = findings.Where(static one => one.Severity == ContractLevel.Must).ToValueList();
        Warnings = findings.Where(static one => one.Severity == ContractLevel.Should).ToValueList();
        Notes = notes;
        Summary = ValidationSummary.Write(this, runs);
    }

    /// <summary>The adapter's model; the name of its type where it tells none.</summary>
    public string ModelId { get; }

    /// <summary>Whether no MUST rule is broken.</summary>
    public bool Passed => Errors.Count == 0;

    /// <summary>The MUST rules that are broken: first those of the adapter itself, then fixture by fixture.</summary>
    public ValueList<AdapterFinding> Errors { get; }

    /// <summary>The SHOULD rules that are broken, in the same order.</summary>
    public ValueList<AdapterFinding> Warnings { get; }

    /// <summary>What could not be checked, such as code that cannot be read.</summary>
    public ValueList<string> Notes { get; }

    /// <summary>All of it for people: a line for each way in which a rule is broken, with the fixtures.</summary>
    public string Summary { get; }

    /// <summary>The error envelopes as JSON, errors before warnings.</summary>
    public IEnumerable<string> Envelopes => Errors.Concat(Warnings).Select(static one => one.Violation.ToJson());

    /// <summary>Throws where a MUST rule is broken; warnings do not throw.</summary>
    /// <exception cref="AdapterValidationException">One is broken. The message has all of them.</exception>
    public void AssertValid()
    {
        if (!Passed) throw new AdapterValidationException(this);
    }

    /// <inheritdoc/>
    public override string ToString() => Summary;
}
