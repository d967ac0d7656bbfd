using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Syncropel.Analyzers.Infrastructure;

/// <summary>
/// Finds the constant strings that are given to what is marked with <c>[StringSyntax]</c>: arguments, also of attributes and in other
/// orders; properties and fields in assignments, initialisers and <c>with</c>; default values of parameters; each element of a marked
/// collection.
/// </summary>
internal static class MarkedStrings
{
    private static readonly OperationKind[] Kinds =
    [
        OperationKind.Argument, OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment, OperationKind.FieldInitializer,
        OperationKind.PropertyInitializer, OperationKind.ParameterInitializer,
    ];

    /// <summary>Registers a rule for the strings of some syntaxes.</summary>
    /// <param name="context">Where.</param>
    /// <param name="facts">The SDK's types.</param>
    /// <param name="syntaxes">The syntaxes, such as <c>syncropel-kind</c>.</param>
    /// <param name="judge">What to do with each constant.</param>
    public static void Register(
        CompilationStartAnalysisContext context,
        SdkFacts facts,
        IReadOnlyList<string> syntaxes,
        Action<OperationAnalysisContext, ConstantText> judge)
    {
        context.RegisterOperationAction(
            operation =>
            {
                (ISymbol? target, IOperation? value) = Find(operation.Operation);
                if (target is null || value is null || !MayBeConstant(value) || !MayHoldStrings(target)) return;
                if (!syntaxes.Contains(facts.SyntaxOf(target))) return;
                foreach (ConstantText text in Elements(value).SelectMany(ConstantTexts.Of))
                {
                    if (!IsJudgedWithin(text.Place, operation.Operation, facts, syntaxes)) judge(operation, text);
                }
            },
            Kinds);
    }

    // Static(query.Actor = "me") gives one text to two that are marked, and it is wrong once.
    private static bool IsJudgedWithin(IOperation text, IOperation whole, SdkFacts facts, IReadOnlyList<string> syntaxes)
    {
        for (IOperation? at = text.Parent; at is not null && at != whole; at = at.Parent)
        {
            if (at is IAssignmentOperation && Find(at).Target is { } target && syntaxes.Contains(facts.SyntaxOf(target))) return true;
        }

        return false;
    }

    private static (ISymbol? Target, IOperation? Value) Find(IOperation operation) => operation switch
    {
        // A default value is judged where it is declared, and not at every call.
        IArgumentOperation { ArgumentKind: not ArgumentKind.DefaultValue } argument => (argument.Parameter, argument.Value),
        ISimpleAssignmentOperation assignment => (TargetOf(assignment.Target), assignment.Value),
        ICoalesceAssignmentOperation assignment => (TargetOf(assignment.Target), assignment.Value),
        IFieldInitializerOperation initializer => (initializer.InitializedFields.FirstOrDefault(), initializer.Value),
        IPropertyInitializerOperation initializer => (initializer.InitializedProperties.FirstOrDefault(), initializer.Value),
        IParameterInitializerOperation initializer => (initializer.Parameter, initializer.Value),
        _ => default,
    };

    private static ISymbol? TargetOf(IOperation target) => target switch
    {
        IPropertyReferenceOperation property => property.Property,
        IFieldReferenceOperation field => field.Field,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    // Most arguments are computed, or of other types, and cost no look at attributes.
    private static bool MayBeConstant(IOperation value)
    {
        while (value is IConversionOperation conversion) value = conversion.Operand;
        return value.ConstantValue.HasValue
            || value.Kind is OperationKind.Conditional or OperationKind.Coalesce or OperationKind.SwitchExpression or OperationKind.Utf8String
                or OperationKind.SimpleAssignment or OperationKind.CoalesceAssignment or OperationKind.Parenthesized
                or OperationKind.ArrayCreation or OperationKind.CollectionExpression;
    }

    private static bool MayHoldStrings(ISymbol target)
    {
        ITypeSymbol? type = target switch
        {
            IParameterSymbol parameter => parameter.Type,
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            _ => null,
        };
        return type is { SpecialType: SpecialType.System_String or SpecialType.System_Object } or IArrayTypeSymbol
            || type is INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Interface or TypeKind.Struct };
    }

    private static ImmutableArray<IOperation> Elements(IOperation value)
    {
        IOperation at = value;
        while (at is IConversionOperation { OperatorMethod: null } conversion) at = conversion.Operand;
        return at switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
            ICollectionExpressionOperation collection => collection.Elements,
            _ => [value],
        };
    }
}
