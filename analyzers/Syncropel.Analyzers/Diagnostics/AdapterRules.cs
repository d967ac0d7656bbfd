using Microsoft.CodeAnalysis;

namespace Syncropel.Analyzers.Diagnostics;

/// <summary>
/// The rules for SYNAPSE adapters (SYN2xxx). What the contract says MUST be is an error, what SHOULD be a warning. A title is the rule as a
/// sentence; a message says what is wrong, and ends with what to do. Fields, not properties: release tracking sees only those.
/// </summary>
internal static class AdapterRules
{
    public static readonly DiagnosticDescriptor IRNotFromClone = Rule(
        RuleIds.IRNotFromClone, "What egress returns is made by Clone()", "{0}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor EntryNotAppendedOnce = Rule(
        RuleIds.EntryNotAppendedOnce, "Egress appends one entry on every path", "{0}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor EntryMadeByHand = Rule(
        RuleIds.EntryMadeByHand,
        "An entry is made by BuildProvenance",
        "{0}; make the entry by BuildProvenance(…), which knows the model and the version",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor OriginalChanged = Rule(
        RuleIds.OriginalChanged,
        "Egress leaves the original IR alone",
        "{0} changes the original IR; change the clone",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor OriginalReturned = Rule(
        RuleIds.OriginalReturned,
        "Egress returns neither null nor the original",
        "Egress returns {0}; return a clone: {1}.Clone()",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor HeaderReplaced = Rule(
        RuleIds.HeaderReplaced,
        "Header and envelope are carried through",
        "{0} is replaced; start from originalIr.Clone(), which carries it, and leave it alone",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor EntriesTouched = Rule(
        RuleIds.EntriesTouched,
        "Earlier entries are left alone",
        "{0}; start from originalIr.Clone(), which carries the earlier entries, and append to them",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor AdapterImpure = Rule(
        RuleIds.AdapterImpure, "An adapter is pure", "'{0}' is impure ({1}): {2}; {3}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor IngressMayFail = Rule(
        RuleIds.IngressMayFail, "Ingress gives an input for every valid IR", "{0}", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor IdentityMalformed = Rule(
        RuleIds.IdentityMalformed, "An adapter names its model and has a version X.Y.Z", "{0}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor EntryRefused = Rule(
        RuleIds.EntryRefused,
        "BuildProvenance takes its constant arguments",
        "{0} refuses {1} for '{2}'; give {3}",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor EntrySaysNothing = Rule(
        RuleIds.EntrySaysNothing, "An entry tells what was measured", "{0}", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor ContentOverwritten = Rule(
        RuleIds.ContentOverwritten,
        "The content is left alone",
        "The content of the payload is overwritten; write to labels, entities, score or data",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor AdapterHasState = Rule(
        RuleIds.AdapterHasState, "An adapter has no state", "{0}", DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Rule(string id, string title, string message, DiagnosticSeverity severity) => new(
        id,
        title,
        message,
        "Syncropel.Adapters",
        severity,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/syncropel/syncropel-dotnet/blob/main/docs/rules/" + id + ".md");
}
