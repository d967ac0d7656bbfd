using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Syncropel.Analyzers.Diagnostics;

namespace Syncropel.Analyzers.Adapters;

/// <summary>
/// SYN2008: ingress or egress does more than compute, itself or through what it calls. By type, and not by body, because the adapter that
/// overrides a hook of its base is not the one whose egress calls it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AdapterIsPure : AdapterAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [AdapterRules.AdapterImpure];

    /// <inheritdoc/>
    private protected override void Register(CompilationStartAnalysisContext context, SynapseFacts facts) =>
        context.RegisterSymbolAction(symbol => Judge(symbol, facts), SymbolKind.NamedType);

    private static void Judge(SymbolAnalysisContext context, SynapseFacts facts)
    {
        var adapter = (INamedTypeSymbol)context.Symbol;
        if (!facts.IsAdapter(adapter) || adapter.DeclaringSyntaxReferences.Length == 0) return;
        var findings = AdapterFindings.In(context, adapter, facts);
        foreach ((ImpureStep impure, Reached reached, SyntaxNode place) in findings.Of<ImpureStep>(adapter))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                AdapterRules.AdapterImpure,
                Names.Place(place),
                impure.Name,
                impure.Group,
                reached.Chain(impure.Name, adapter),
                ImpureGroups.Remedy(impure.Group)));
        }
    }
}
