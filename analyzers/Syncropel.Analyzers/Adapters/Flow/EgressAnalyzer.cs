using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Syncropel.Analyzers.Adapters.Flow;

/// <summary>What the rules about egress have in common: each reports its own of what one analysis finds.</summary>
public abstract class EgressAnalyzer : AdapterAnalyzer
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Descriptor];

    private protected abstract DiagnosticDescriptor Descriptor { get; }

    /// <inheritdoc/>
    private protected sealed override void Register(CompilationStartAnalysisContext context, SynapseFacts facts) =>
        context.RegisterOperationBlockAction(block =>
        {
            if (block.OwningSymbol is not IMethodSymbol { Name: "Egress", IsOverride: true } method || !facts.IsEgress(method)) return;
            if (EgressFlow.Of(block, facts) is not { } flow) return;
            foreach (FlowFinding finding in flow.Findings)
            {
                if (finding.Rule == Descriptor.Id) block.ReportDiagnostic(finding.ToDiagnostic(Descriptor));
            }
        });
}
