using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.Analyzers.Emits;
using Syncropel.Analyzers.Infrastructure;
using Syncropel.Grammar;

namespace Syncropel.Analyzers.Kinds;

/// <summary>SYN1010: a kind of the protocol's own scope is emitted by hand, where a helper knows its body and its act.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReservedKindIsLeftToSdk : SyncropelAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.ReservedKindByHand];

    /// <inheritdoc/>
    private protected override void Register(CompilationStartAnalysisContext context, SdkFacts facts)
    {
        // The helpers themselves are the one place where it is done by hand.
        if (SymbolEqualityComparer.Default.Equals(context.Compilation.Assembly, facts.Client.ContainingAssembly)) return;
        RegisterUses(context, facts, static uses => uses.Emits, use => Judge(use, facts));
    }

    private static void Judge(RuleContext context, SdkFacts facts)
    {
        if (EmitCall.From(context.Operation, facts) is not { } call) return;
        if (call.IsTyped) JudgeTyped(context, call, facts);
        else if (call.Kind is { } kind) JudgeUntyped(context, call, kind);
    }

    private static void JudgeUntyped(RuleContext context, EmitCall call, IOperation kinds)
    {
        foreach (ConstantText kind in ConstantTexts.Of(kinds))
        {
            if (KindGrammar.Check(kind.Text) is not null || !KindGrammar.IsCore(KindGrammar.Split(kind.Text).Scope)) continue;
            context.ReportDiagnostic(Diagnostic.Create(
                UsageRules.ReservedKindByHand, kind.Place.GetLocation(), kind.Text, Remedy(call, kind.Text)));
        }
    }

    // A typed body is right, only longer than the helper; where the helper cannot say the same, it is the way to go.
    private static void JudgeTyped(RuleContext context, EmitCall call, SdkFacts facts)
    {
        if (!call.IsAsync || call.BodyType is not { } type) return;
        if (!SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, facts.Client.ContainingAssembly)) return;
        if (facts.Declared.Value.Find(type) is not { } kind || ReservedHelpers.OfKind(kind.Kind) is not { } helper) return;
        if (call.Body is not { } body || !IsSayable(body, helper) || !CanCarry(call, helper)) return;
        context.ReportDiagnostic(Diagnostic.Create(
            UsageRules.ReservedKindByHand, Calls.Name(call.Invocation), kind.Kind, $"use {helper.Method}, which makes its body"));
    }

    private static bool IsSayable(IOperation body, ReservedHelper helper)
    {
        if (body.WithoutConversions() is not IObjectCreationOperation created) return false;
        foreach (IOperation assigned in created.Initializer?.Initializers ?? [])
        {
            if (!helper.IsOpen && RecordCarriesReferences.SetsUnknownMembers(assigned)) return false;
        }

        return true;
    }

    private static string Remedy(EmitCall call, string kind)
    {
        if (ReservedHelpers.OfKind(kind) is { } helper)
        {
            return call.IsAsync && CanCarry(call, helper)
                ? $"use {helper.Method}, which knows its body and its act"
                : $"emit a {helper.Body}, which knows its body and its act";
        }

        List<string> near = NearKinds.Of(kind, NearKinds.Split(ReservedHelpers.Kinds));
        if (near.Count == 0) return "take a scope of your own";
        ReservedHelper meant = ReservedHelpers.OfKind(near[0])!;
        string way = call.IsAsync && CanCarry(call, meant) ? $"use {meant.Method}" : $"emit a {meant.Body}";
        return $"{way} for '{near[0]}', or take a scope of your own";
    }

    private static bool CanCarry(EmitCall call, ReservedHelper helper) =>
        helper.IsOpen || call.References is not { } refs || EmptyValues.IsNullOrEmpty(refs);
}
