using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Emits;

/// <summary>
/// SYN1004: nobody looks at the result of an emit. An emit that fails throws nothing, so the record is lost in silence. So it is where
/// nobody begins an enumeration that would emit, and where an emission goes nowhere.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EmitResultIsLookedAt : SyncropelAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.EmitResultIgnored];

    /// <inheritdoc/>
    private protected override void Register(CompilationStartAnalysisContext context, SdkFacts facts)
    {
        RegisterUses(context, facts, static uses => uses.Results, Judge);
        RegisterUses(context, facts, static uses => uses.Emits, use => JudgeEmission(use, facts));
    }

    private static void Judge(RuleContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        string method = call.TargetMethod.Name;
        switch (ResultUse.FateOf(call))
        {
            case ResultFate.Ignored when !MayTellProgress(call):
                string lost = $"The result of '{method}' is ignored, so a failed emit is lost in silence";
                Report(context, call, lost, "look at its Success, or discard it by '_ ='");
                break;
            case ResultFate.NeverBegun:
                string unsent = $"The results of '{method}' are never enumerated, so nothing is emitted";
                Report(context, call, unsent, "enumerate them by 'await foreach', and look at the Success of each");
                break;
        }
    }

    private static void JudgeEmission(RuleContext context, SdkFacts facts)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, facts.Emission)) return;
        if (ResultUse.FateOf(call) == ResultFate.LookedAt) return;
        Report(context, call, "This emission goes nowhere, so its record is never emitted", "give it to 'EmitManyAsync'");
    }

    // Who counts failures has heard of them.
    private static bool MayTellProgress(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument is not { ArgumentKind: ArgumentKind.Explicit, Parameter.Type.Name: "EmitManyOptions" }) continue;
            return !EmptyValues.IsNull(argument.Value) && !IsWithoutProgress(argument.Value);
        }

        return false;
    }

    private static bool IsWithoutProgress(IOperation options)
    {
        if (options.WithoutConversions() is not IObjectCreationOperation created) return false;
        foreach (IOperation assigned in created.Initializer?.Initializers ?? [])
        {
            if (assigned is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Progress" } }) return false;
        }

        return true;
    }

    private static void Report(RuleContext context, IInvocationOperation call, string fault, string remedy) =>
        context.ReportDiagnostic(Diagnostic.Create(UsageRules.EmitResultIgnored, Calls.Name(call), fault, remedy));
}
