using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Clients;

/// <summary>
/// SYN1008: a client is made again and again, in a loop or for each request, or is never disposed. Each one opens connections of its own
/// and starts its clocks anew.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClientIsKept : SyncropelAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.ClientPerCall];

    /// <inheritdoc/>
    private protected override void Register(CompilationStartAnalysisContext context, SdkFacts facts) =>
        RegisterUses(context, facts, static uses => uses.Clients, use => Judge(use, (IObjectCreationOperation)use.Operation, facts));

    private static void Judge(RuleContext context, IObjectCreationOperation creation, SdkFacts facts)
    {
        // What is handed on may be kept there, and who gets it may dispose it.
        ClientFate fate = ClientUse.FateOf(creation, facts);
        if (fate == ClientFate.HandedOn) return;
        switch (CallSite.Of(creation, context.ContainingSymbol))
        {
            case Repetition.Loop:
                Report(context, creation, "made anew in each round of the loop", "make one before the loop");
                break;
            case Repetition.Request:
                Report(context, creation, "made anew for each request", "make one for the application, and hand it in");
                break;
            default:
                if (fate == ClientFate.Lost) Report(context, creation, "never disposed", "keep it in a field, or declare it with 'using'");
                break;
        }
    }

    private static void Report(RuleContext context, IOperation creation, string fault, string remedy) =>
        context.ReportDiagnostic(Diagnostic.Create(UsageRules.ClientPerCall, creation.Syntax.GetLocation(), fault, remedy));
}
