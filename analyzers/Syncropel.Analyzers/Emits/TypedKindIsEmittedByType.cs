using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.Analyzers.Infrastructure;
using Syncropel.Analyzers.Kinds;

namespace Syncropel.Analyzers.Emits;

/// <summary>SYN1003: a kind that has a type is emitted with an untyped body, which neither the compiler nor the schema checks.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TypedKindIsEmittedByType : SyncropelAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.TypedEmitExists];

    /// <inheritdoc/>
    private protected override void Register(CompilationStartAnalysisContext context, SdkFacts facts) =>
        RegisterUses(context, facts, static uses => uses.Emits, use => Judge(use, facts));

    private static void Judge(RuleContext context, SdkFacts facts)
    {
        if (EmitCall.Untyped(context.Operation, facts) is not { Kind: { } place, ConstantKind: { } name } call || IsReserved(name)) return;
        if (facts.Declared.Value.Find(name) is not { Body: { } type } kind || IsOfOtherAct(call, kind)) return;
        if (!context.Compilation.IsSymbolAccessibleWithin(type, Within(context))) return;
        context.ReportDiagnostic(Diagnostic.Create(UsageRules.TypedEmitExists, place.Syntax.GetLocation(), name, type.Name));
    }

    // Those have helpers, and a rule of their own.
    private static bool IsReserved(string kind) => kind.StartsWith("core.", StringComparison.Ordinal);

    private static ISymbol Within(RuleContext context) =>
        (ISymbol?)context.ContainingSymbol.ContainingType ?? context.Compilation.Assembly;

    // A record of the kind with another act need not have the body that the schema tells: the manifest of the kind is such a one.
    private static bool IsOfOtherAct(EmitCall call, DeclaredKind kind) =>
        call.Act?.ConstantValue is { HasValue: true, Value: { } act } && kind.Act is { } own && !own.Equals(act);
}
