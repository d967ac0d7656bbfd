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
        RegisterUses(context, facts, static uses => uses.Results, use => Judge(use, facts));

    private static void Judge(RuleContext context, SdkFacts facts)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!ResultFate.IsIgnored(call)) return;
        context.ReportDiagnostic(Diagnostic.Create(UsageRules.EmitResultIgnored, Calls.Name(call), call.TargetMethod.Name));
    }
}
