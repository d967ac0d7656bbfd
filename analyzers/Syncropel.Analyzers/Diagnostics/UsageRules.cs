using Microsoft.CodeAnalysis;

namespace Syncropel.Analyzers.Diagnostics;

/// <summary>
/// The rules for code that uses the SDK (SYN1xxx). A title is the rule as a sentence; a message says what is wrong, and ends with what
/// to do. Fields, not properties: release tracking sees only those.
/// </summary>
internal static class UsageRules
{
    public static readonly DiagnosticDescriptor KindUngrammatical = Rule(
        RuleIds.KindUngrammatical, "A kind follows the grammar", "{0}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor KindUnknown = Rule(
        RuleIds.KindUnknown,
        "A kind is declared by a schema",
        "'{0}' is declared by no schema in sight; {1}",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor TypedEmitExists = Rule(
        RuleIds.TypedEmitExists,
        "A kind that has a type is emitted by it",
        "'{0}' has the type {1}, by which its schema holds; emit that",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor EmitResultIgnored = Rule(
        RuleIds.EmitResultIgnored,
        "The result of an emit is looked at",
        "{0}; {1}",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor ReferenceImpossible = Rule(
        RuleIds.ReferenceImpossible, "A reference has an id that can be", "{0}: {1}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor DidMalformed = Rule(
        RuleIds.DidMalformed, "A DID is well-formed", "'{0}' is no DID: {1}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor BodyNamesKind = Rule(
        RuleIds.BodyNamesKind, "A body leaves its kind to the emit", "{0}; remove 'kind' from the body", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor ClientPerCall = Rule(
        RuleIds.ClientPerCall, "A client is made once, and kept", "This client is {0}; {1}", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor EmitBlocksAsync = Rule(
        RuleIds.EmitBlocksAsync,
        "Asynchronous code awaits its emits",
        "'{0}' blocks a thread in asynchronous code; await '{1}'",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor ReservedKindByHand = Rule(
        RuleIds.ReservedKindByHand,
        "A reserved kind is left to the SDK",
        "'{0}' is reserved by the protocol; {1}",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor ReferencesMissing = Rule(
        RuleIds.ReferencesMissing,
        "A record carries the references of its kind",
        "'{0}' is emitted without references, and its schema names {1}; give refs",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor ConstantRefused = Rule(
        RuleIds.ConstantRefused, "A constant fits its schema", "The schema of '{0}' refuses {1}: {2}", DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Rule(string id, string title, string message, DiagnosticSeverity severity) => new(
        id,
        title,
        message,
        "Syncropel.Usage",
        severity,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/syncropel/syncropel-dotnet/blob/main/docs/rules/" + id + ".md");
}
