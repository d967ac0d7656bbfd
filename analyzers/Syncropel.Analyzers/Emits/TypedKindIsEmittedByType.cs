using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Emits;

/// <summary>SYN1003: a kind that has a type is emitted with an untyped body, which neither the compiler nor the schema checks.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TypedKindIsEmittedByType : SyncropelAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.TypedEmitExists];

    /// <inheritdoc/>
    private protected override void Register(CompilationStartAnalysisContext context, SdkFacts facts)
    {
        // Only a compilation with an untyped emit needs to know the types.
        var types = new Lazy<KindTypes>(() => KindTypes.Read(context.Compilation, facts));
        context.RegisterOperationAction(operation => Judge(operation, facts, types), OperationKind.Invocation);
    }

    private static void Judge(OperationAnalysisContext context, SdkFacts facts, Lazy<KindTypes> types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!EmitMethods.IsUntyped(call.TargetMethod, facts)) return;
        if (EmitMethods.Argument(call, 1) is not { ConstantValue.Value: string kind } place || IsReserved(kind)) return;
        if (types.Value.Find(kind) is not { } type || !context.Compilation.IsSymbolAccessibleWithin(type, Within(context))) return;
        if (IsOfOtherAct(call, type, facts)) return;
        context.ReportDiagnostic(Diagnostic.Create(UsageRules.TypedEmitExists, place.Syntax.GetLocation(), kind, type.Name));
    }

    // Those have helpers, and a rule of their own.
    private static bool IsReserved(string kind) => kind.StartsWith("core.", StringComparison.Ordinal);

    private static ISymbol Within(OperationAnalysisContext context) =>
        (ISymbol?)context.ContainingSymbol.ContainingType ?? context.Compilation.Assembly;

    // A record of the kind with another act need not have the body that the schema tells: the manifest of the kind is such a one.
    private static bool IsOfOtherAct(IInvocationOperation call, INamedTypeSymbol type, SdkFacts facts) =>
        EmitMethods.Argument(call, 0) is { ConstantValue: { HasValue: true, Value: var act } }
        && BodyTypes.ActOf(type, facts) is { } own
        && !own.Equals(act);
}
