using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.Analyzers.Infrastructure;
using Syncropel.Analyzers.Kinds;

namespace Syncropel.Analyzers.Emits;

/// <summary>
/// SYN1011: a record of a kind whose schema names references is emitted without any, so that nobody who knows the thing finds it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RecordCarriesReferences : SyncropelAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.ReferencesMissing];

    /// <inheritdoc/>
    private protected override void Register(CompilationStartAnalysisContext context, SdkFacts facts) =>
        RegisterUses(context, facts, static uses => uses.Emits, use => Judge(use, facts));

    private static void Judge(RuleContext context, SdkFacts facts)
    {
        if (EmitCall.From(context.Operation, facts) is not { Body: { } body } call) return;
        if (call.References is { } refs && !EmptyValues.IsNullOrEmpty(refs)) return;
        if (KindOf(call, facts.Declared.Value) is not { RefKinds.IsEmpty: false } kind) return;
        if (call.IsTyped ? MayBringReferences(call, body) : MayNameReferences(body, facts)) return;

        Location place = call.References?.Syntax.GetLocation() ?? Calls.Name(call.Invocation);
        context.ReportDiagnostic(Diagnostic.Create(UsageRules.ReferencesMissing, place, kind.Kind, string.Join(" and ", kind.RefKinds)));
    }

    // Where a condition chooses the kind, each arm would want references of its own.
    private static DeclaredKind? KindOf(EmitCall call, DeclaredKinds declared)
    {
        if (call.IsTyped) return call.BodyType is { } type ? declared.Find(type) : null;
        return call.ConstantKind is { } kind ? declared.Find(kind) : null;
    }

    /// <summary>Whether an operation of an initialiser gives members beyond the schema's.</summary>
    internal static bool SetsUnknownMembers(IOperation assigned) =>
        assigned is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "UnknownMembers" } };

    // An untyped body that is not written out may bring references of its own.
    private static bool MayNameReferences(IOperation body, SdkFacts facts)
    {
        foreach (BodyLiteral? literal in BodyReading.Of(body, facts))
        {
            if (literal is not { IsWhole: true } || literal.Members.Exists(static member => member.Name == "_refs")) return true;
        }

        return false;
    }

    // Members beyond the schema's may be the references themselves. Many bodies are made in a list, or of something else, by a lambda.
    private static bool MayBringReferences(EmitCall call, IOperation body)
    {
        foreach (IOperation assigned in call.IsOfMany ? body.Descendants() : Initialization(body))
        {
            if (SetsUnknownMembers(assigned)) return true;
        }

        return false;
    }

    private static ImmutableArray<IOperation> Initialization(IOperation body) => body.WithoutConversions() switch
    {
        IObjectCreationOperation { Initializer: { } initializer } => initializer.Initializers,
        IWithOperation changed => changed.Initializer.Initializers,
        _ => [],
    };
}
