using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.Analyzers.Infrastructure;
using Syncropel.Grammar;

namespace Syncropel.Analyzers.Identities;

/// <summary>SYN1006: a constant that is given as a DID is none, and would throw when the code runs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DidIsWellFormed : SyncropelAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.DidMalformed];

    /// <inheritdoc/>
    private protected override void Register(CompilationStartAnalysisContext context, SdkFacts facts) =>
        RegisterTexts(context, facts, Syntaxes.Did, Judge);

    private static void Judge(RuleContext context, ConstantText did)
    {
        if (DidSyntax.Explain(did.Text) is not { } problem) return;
        context.ReportDiagnostic(Diagnostic.Create(UsageRules.DidMalformed, did.Place.GetLocation(), Shown.Cut(did.Text), problem));
    }
}
