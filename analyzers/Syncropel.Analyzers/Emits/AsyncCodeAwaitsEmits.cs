using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Emits;

/// <summary>SYN1009: code that could await blocks its thread until an emit is through.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AsyncCodeAwaitsEmits : SyncropelAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.EmitBlocksAsync];

    /// <inheritdoc/>
    private protected override void Register(CompilationStartAnalysisContext context, SdkFacts facts) =>
        RegisterUses(context, facts, static uses => uses.Results, use => Judge(use, facts));

    private static void Judge(RuleContext context, SdkFacts facts)
    {
        var call = (IInvocationOperation)context.Operation;
        if (EmitCall.From(call, facts) is { IsBlocking: true })
        {
            Report(context, call, Calls.Name(call), "Emit", "EmitAsync");
        }
        else if (BlockingChain.Of(call, out string awaited) is { } name)
        {
            Report(context, call, name.GetLocation(), name.Identifier.ValueText, awaited);
        }
    }

    private static void Report(RuleContext context, IOperation call, Location place, string blocking, string awaited)
    {
        if (!CanAwait(call, context.ContainingSymbol) || UnsafeCode.Surrounds(call.Syntax)) return;
        context.ReportDiagnostic(Diagnostic.Create(UsageRules.EmitBlocksAsync, place, blocking, awaited));
    }

    // An await is no expression in the body of a lock, and in a filter; and no reference or span lives across one.
    private static bool CanAwait(IOperation at, ISymbol containing)
    {
        for (IOperation? child = at, parent = at.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            switch (parent)
            {
                case ILockOperation guarded when guarded.Body == child:
                case ICatchClauseOperation clause when clause.Filter == child:
                case IBlockOperation block when HasReferences(block):
                    return false;
                case IAnonymousFunctionOperation lambda:
                    return lambda.Symbol.IsAsync;
                case ILocalFunctionOperation local:
                    return local.Symbol.IsAsync;
            }
        }

        return containing is IMethodSymbol { IsAsync: true };
    }

    private static bool HasReferences(IBlockOperation block)
    {
        foreach (ILocalSymbol local in block.Locals)
        {
            if (local.IsRef || local.Type.IsRefLikeType) return true;
        }

        return false;
    }
}
