using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Adapters;

/// <summary>SYN2012: an entry says what nobody measured: a latency that is a constant, or, as a note, such a confidence.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EntryIsMeasured : AdapterAnalyzer
{
    private const string Latency = "latencyMs";
    private const string Confidence = "confidence";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [AdapterRules.EntrySaysNothing];

    /// <inheritdoc/>
    private protected override void Register(CompilationStartAnalysisContext context, SynapseFacts facts)
    {
        if (SdkFacts.For(context.Compilation) is not { } sdk) return;
        context.RegisterOperationBlockAction(block =>
        {
            if (block.OwningSymbol is not IMethodSymbol method || !facts.IsAdapter(method.ContainingType)) return;
            var judge = new EntryJudge(block, facts, sdk);
            foreach (IOperation body in block.OperationBlocks)
            {
                EntryUses uses = EntryUses.In(body, facts);
                foreach (IInvocationOperation call in uses.Built) judge.Judge(call);
                foreach (IInvocationOperation call in uses.Calls) judge.Judge(call);
                foreach (ISimpleAssignmentOperation set in uses.Parameters) judge.JudgeParameter(set);
            }
        });
    }

    private sealed class EntryJudge(OperationBlockAnalysisContext context, SynapseFacts facts, SdkFacts sdk)
    {
        public void Judge(IInvocationOperation call)
        {
            foreach (IOperation value in Given(call, Latency)) JudgeLatency(value);
            foreach (IOperation value in Given(call, Confidence)) JudgeConfidence(value);
        }

        // What is written under a condition may well be a correction.
        public void JudgeParameter(ISimpleAssignmentOperation set)
        {
            bool isAlways = set.Parent is IExpressionStatementOperation { Parent: IBlockOperation { Parent: IMethodBodyOperation } };
            IParameterSymbol parameter = ((IParameterReferenceOperation)set.Target).Parameter;
            bool isLatency = parameter is { Ordinal: 2, ContainingSymbol: IMethodSymbol method } && facts.IsEgress(method);
            if (isAlways && isLatency) JudgeLatency(set.Value);
        }

        private IEnumerable<IOperation> Given(IInvocationOperation call, string parameter) =>
            ForwardedParameters.Given(call, parameter, facts, context.CancellationToken);

        private void JudgeLatency(IOperation value)
        {
            if (!ConstantNumbers.AreAll(value, sdk) || IsRefused(value, Latency)) return;
            string shown = ConstantNumbers.Only(value, sdk) is { } only ? "always " + Shown.Name(only) : "a constant";
            string message = $"The latency of the entry is {shown}, however long the model takes; pass {Source()}";
            Report(value, DiagnosticSeverity.Warning, message);
        }

        private void JudgeConfidence(IOperation value)
        {
            if (ConstantNumbers.Only(value, sdk) is not { } only || IsRefused(value, Confidence)) return;
            if (EntryRange.Number(only) is 0 && SaysMoreElsewhere()) return;
            Report(
                value,
                DiagnosticSeverity.Info,
                $"The confidence of the entry is always {Shown.Name(only)}, whatever the model gives; pass what the model says of it");
        }

        // That is SYN2011's.
        private bool IsRefused(IOperation value, string name)
        {
            foreach (IOperation leaf in ConstantNumbers.Of(value, sdk))
            {
                if (EntryRange.OfArgument(name)!.Refuses(leaf.ConstantValue.Value)) return true;
            }

            return false;
        }

        // An adapter that tells a confidence elsewhere says by 0 that the model gave nothing.
        private bool SaysMoreElsewhere()
        {
            foreach (ISymbol member in context.OwningSymbol.ContainingType.GetMembers())
            {
                if (member is not IMethodSymbol method) continue;
                foreach (IOperation body in CodeBodies.Of(method, context.Compilation, context.CancellationToken))
                {
                    foreach (IInvocationOperation call in EntryUses.In(body, facts).Built)
                    {
                        foreach (IOperation value in Given(call, Confidence))
                        {
                            if (ConstantNumbers.Only(value, sdk) is null) return true;
                        }
                    }
                }
            }

            return false;
        }

        private string Source() => context.OwningSymbol is IMethodSymbol { Parameters.Length: 3 } method && facts.IsEgress(method)
            ? $"'{method.Parameters[2].Name}'"
            : "the latency that egress is given";

        private void Report(IOperation value, DiagnosticSeverity severity, string message) => context.ReportDiagnostic(Diagnostic.Create(
            AdapterRules.EntrySaysNothing, value.Syntax.GetLocation(), severity, additionalLocations: null, properties: null, message));
    }
}
