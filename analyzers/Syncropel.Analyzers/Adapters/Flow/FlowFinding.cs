using Microsoft.CodeAnalysis;

namespace Syncropel.Analyzers.Adapters.Flow;

/// <summary>Something to report: the rule's id, where, and what the message says.</summary>
internal sealed record FlowFinding(string Rule, Location Place, params string[] Said)
{
    public Diagnostic ToDiagnostic(DiagnosticDescriptor descriptor) => Diagnostic.Create(descriptor, Place, [.. Said]);
}
