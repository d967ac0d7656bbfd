using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Syncropel.Benchmarks;

/// <summary>A rule that looks at the operations that most rules look at, and has nothing to say.</summary>
#pragma warning disable RS1001, RS1036, RS1041, RS2008 // It is no analyzer that a compiler loads.
internal sealed class EmptyRule : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Nothing = new("EMPTY", "-", "-", "-", DiagnosticSeverity.Hidden, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Nothing];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(static _ => { }, OperationKind.Argument, OperationKind.ObjectCreation, OperationKind.Invocation);
    }
}
