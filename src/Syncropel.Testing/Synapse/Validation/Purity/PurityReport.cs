using Syncropel.Synapse;

namespace Syncropel.Testing.Synapse;

/// <summary>What reading the code of an adapter found.</summary>
/// <param name="Violations">The forbidden calls, each once a half of the adapter.</param>
/// <param name="Notes">What could not be read.</param>
internal sealed record PurityReport(ValueList<ContractViolation> Violations, ValueList<string> Notes);
