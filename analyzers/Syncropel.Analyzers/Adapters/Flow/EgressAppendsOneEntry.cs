using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Syncropel.Analyzers.Diagnostics;

namespace Syncropel.Analyzers.Adapters;

/// <summary>SYN2002: a stub.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EgressAppendsOneEntry : AdapterAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [AdapterRules.EntryNotAppendedOnce];

    /// <inheritdoc/>
    private protected override void Register(CompilationStartAnalysisContext context, SynapseFacts facts) =>
        context.RegisterOperationBlockAction(static _ => { });
}
