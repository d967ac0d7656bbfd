using static Syncropel.Analyzers.Tests.Adapters.Mutants.AdapterSource;

namespace Syncropel.Analyzers.Tests.Adapters.Mutants;

/// <summary>IRs that are made anew: SYN2001, SYN2006, SYN2007.</summary>
internal static class RebuildMutators
{
    private const string Carried = "IR.Provenance", Header = "IR.TaskHeader", Envelope = "IR.ComplianceEnvelope";

    private const string NewHeader =
        "new TaskHeader { TaskType = TaskType.Classify, Domain = TaskDomain.General, Priority = 1, LatencyBudgetMs = 10 }";

    private const string Rewritten =
        "[.. System.Linq.Enumerable.Select(IR.Provenance, static one => one with { Warnings = null, Confidence = 1 })]";

    public static IEnumerable<Mutator> All { get; } =
    [
        Rebuilt("built from scratch", "SYN2001", Header, "IR.Clone().Provenance", Envelope),
        Rebuilt("header rebuilt", "SYN2006", "IR.TaskHeader with { Priority = 3 }", Carried, Envelope),
        Rebuilt("header made anew", "SYN2006", NewHeader, Carried, Envelope),
        Rebuilt("envelope rebuilt", "SYN2006", Header, Carried, "IR.ComplianceEnvelope with { PiiPresent = true }"),
        Rebuilt("envelope made anew", "SYN2006", Header, Carried, "new ComplianceEnvelope()"),
        Rebuilt("envelope emptied", "SYN2006", Header, Carried, "ComplianceEnvelope.Empty"),
        Rebuilt("chain emptied", "SYN2007", Header, "[]", Envelope),
        Rebuilt("chain made anew", "SYN2007", Header, "new ProvenanceChain()", Envelope),
        Rebuilt("chain without its warnings", "SYN2007", Header, Rewritten, Envelope),
        Rebuilt("chain cut", "SYN2007", Header, "[.. System.Linq.Enumerable.Take(IR.Provenance, 2)]", Envelope),
    ];

    // A payload of its own, so that nothing is wrong with the original.
    private static Mutator Rebuilt(string name, string rule, string header, string chain, string envelope) =>
        new(name, rule, RunTime.MayMiss, source => source.Clones.Select(one => Replace(
            one.Call,
            $"new CanonicalIR {{ IRVersion = {one.IR}.IRVersion, MessageId = {one.IR}.MessageId, TaskHeader = {Of(header, one)}, "
            + $"Payload = {one.IR}.Clone().Payload, Provenance = {Of(chain, one)}, "
            + $"ComplianceEnvelope = {Of(envelope, one)} }}")))
        {
            Also = ["SYN2001", "SYN2004"],
        };

    private static string Of(string part, CloneSite clone) => part.Replace("IR.", clone.IR + ".", StringComparison.Ordinal);
}
