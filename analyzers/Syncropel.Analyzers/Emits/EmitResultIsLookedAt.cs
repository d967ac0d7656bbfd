using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Emits;

/// <summary>SYN1004: nobody looks at the result of an emit. An emit that fails throws nothing, so the record is lost in silence.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EmitResultIsLookedAt : SyncropelAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.EmitResultIgnored];

    /// <inheritdoc/>
    private protected override void Register(CompilationStartAnalysisContext context, SdkFacts facts) =>
        context.RegisterOperationAction(operation => Judge(operation, facts), OperationKind.Invocation);

    private static void Judge(OperationAnalysisContext context, SdkFacts facts)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!EmitResults.AreGivenBy(call.TargetMethod, facts) || !ResultFate.IsIgnored(call)) return;
        context.ReportDiagnostic(Diagnostic.Create(UsageRules.EmitResultIgnored, Calls.Name(call), call.TargetMethod.Name));
    }
}
