using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Adapters;

/// <summary>SYN2011: a constant that <c>BuildProvenance</c>, or a member of what SYNAPSE carries, throws at.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EntryArgumentsAreInRange : AdapterAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [AdapterRules.EntryRefused];

    /// <inheritdoc/>
    private protected override void Register(CompilationStartAnalysisContext context, SynapseFacts facts)
    {
        if (SdkFacts.For(context.Compilation) is not { } sdk) return;
        context.RegisterOperationBlockAction(block =>
        {
            bool isInAdapter = EntryUses.AreIn(block.OwningSymbol, facts);
            foreach (IOperation body in block.OperationBlocks)
            {
                // The walk that the rules for the SDK share anyhow; helpers of adapters are anywhere.
                foreach (IOperation set in SdkUses.In(body, sdk).Initializations) JudgeMember(block, set, facts, sdk);
                if (!isInAdapter) continue;
                EntryUses uses = EntryUses.In(body, facts);
                foreach (ISimpleAssignmentOperation set in uses.Payload) JudgeMember(block, set, facts, sdk);
                foreach (IInvocationOperation call in uses.Built) JudgeCall(block, call, sdk);
            }
        });
    }

    private static void JudgeCall(OperationBlockAnalysisContext context, IInvocationOperation call, SdkFacts sdk)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument is not { ArgumentKind: ArgumentKind.Explicit, Parameter.Name: var name }) continue;
            if (EntryRange.OfArgument(name) is { } range) Judge(context, argument.Value, "BuildProvenance", name, range, sdk);
        }
    }

    private static void JudgeMember(OperationBlockAnalysisContext context, IOperation operation, SynapseFacts facts, SdkFacts sdk)
    {
        var set = (ISimpleAssignmentOperation)operation;
        IPropertySymbol property = ((IPropertyReferenceOperation)set.Target).Property;
        IAssemblySymbol home = facts.AdapterBase.ContainingAssembly;
        if (!SymbolEqualityComparer.Default.Equals(property.ContainingType?.ContainingAssembly, home)) return;
        string type = property.ContainingType!.Name;
        if (EntryRange.OfMember(type, property.Name) is { } range) Judge(context, set.Value, type, property.Name, range, sdk);
    }

    private static void Judge(
        OperationBlockAnalysisContext context, IOperation value, string who, string what, EntryRange range, SdkFacts sdk)
    {
        foreach (IOperation leaf in ConstantNumbers.Of(value, sdk))
        {
            if (leaf.ConstantValue is not { HasValue: true, Value: { } constant } || !range.Refuses(constant)) continue;
            context.ReportDiagnostic(Diagnostic.Create(
                AdapterRules.EntryRefused, leaf.Syntax.GetLocation(), who, Shown.Name(constant), what, range.Wanted));
        }
    }
}
