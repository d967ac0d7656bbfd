using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Syncropel.Analyzers.Diagnostics;

namespace Syncropel.Analyzers.Adapters;

/// <summary>
/// SYN2009: ingress gives the model an input for every valid IR. What the compiler knows of null and of reachable code is what is known
/// of paths here; what only may throw, because it asks for what can be absent, is told as information.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IngressAlwaysGivesInput : AdapterAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [AdapterRules.IngressMayFail];

    /// <inheritdoc/>
    private protected override void Register(CompilationStartAnalysisContext context, SynapseFacts facts) =>
        context.RegisterOperationBlockAction(block =>
        {
            if (block.OwningSymbol is not IMethodSymbol { Name: "Ingress" } method || !facts.IsIngress(method)) return;
            var code = new IngressCode(facts, block.CancellationToken);
            foreach (IOperation body in block.OperationBlocks)
            {
                if (body.Kind == OperationKind.Block) code.Add(body, method);
            }

            foreach (IngressFinding finding in code.Find()) block.ReportDiagnostic(Create(finding));
        });

    private static Diagnostic Create(IngressFinding finding) => finding.IsCertain
        ? Diagnostic.Create(AdapterRules.IngressMayFail, finding.Place, finding.Message)
        : Diagnostic.Create(
            AdapterRules.IngressMayFail,
            finding.Place,
            DiagnosticSeverity.Info,
            additionalLocations: null,
            properties: null,
            finding.Message);
}
