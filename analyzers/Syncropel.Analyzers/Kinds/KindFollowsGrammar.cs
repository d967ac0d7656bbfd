using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.Analyzers.Infrastructure;
using Syncropel.Grammar;

namespace Syncropel.Analyzers.Kinds;

/// <summary>SYN1001: a constant that is given as a kind breaks the grammar, and would throw when the code runs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KindFollowsGrammar : SyncropelAnalyzer
{
    /// <summary>The property of a diagnostic that holds the nearest valid kind, for the fix.</summary>
    internal const string Suggestion = "suggestion";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.KindUngrammatical];

    /// <inheritdoc/>
    private protected override void Register(CompilationStartAnalysisContext context, SdkFacts facts)
    {
        RegisterTexts(context, facts, Syntaxes.Kind, Judge);
        RegisterTexts(context, facts, Syntaxes.ReferenceKind, Judge);
    }

    private static void Judge(RuleContext context, ConstantText kind)
    {
        if (KindGrammar.Check(kind.Text) is not { } violation) return;
        ImmutableDictionary<string, string?> properties = violation.Suggestion is { } suggestion
            ? ImmutableDictionary<string, string?>.Empty.Add(Suggestion, suggestion)
            : ImmutableDictionary<string, string?>.Empty;
        context.ReportDiagnostic(Diagnostic.Create(
            UsageRules.KindUngrammatical, kind.Place.GetLocation(), properties, violation.Message));
    }
}
