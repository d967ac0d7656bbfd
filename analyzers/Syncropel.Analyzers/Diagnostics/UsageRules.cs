using Microsoft.CodeAnalysis;

namespace Syncropel.Analyzers.Diagnostics;

/// <summary>
/// The rules for code that uses the SDK (SYN1xxx). A title is the rule as a sentence; a message says what is wrong, and ends with what
/// to do. Fields, not properties: release tracking sees only those.
/// </summary>
internal static class UsageRules
{
    public static readonly DiagnosticDescriptor KindUngrammatical = Rule(
        RuleIds.KindUngrammatical, "A kind follows the grammar", "'{0}' is no kind: {1}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor DidMalformed = Rule(
        RuleIds.DidMalformed, "A DID is well-formed", "'{0}' is no DID: {1}", DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Rule(string id, string title, string message, DiagnosticSeverity severity) => new(
        id,
        title,
        message,
        "Syncropel.Usage",
        severity,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/syncropel/syncropel-dotnet/blob/main/docs/rules/" + id + ".md");
}
