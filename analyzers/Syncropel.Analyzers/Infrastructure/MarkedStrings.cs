using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Syncropel.Analyzers.Infrastructure;

/// <summary>
/// Finds the constant strings that are given to what is marked with <c>[StringSyntax]</c>: arguments, also of attributes and in other
/// orders; properties and fields in assignments, initialisers and <c>with</c>; default values of parameters; each element of a marked
/// collection.
/// </summary>
internal static class MarkedStrings
{
    /// <summary>Whether an operation gives what may be a constant to something that is marked, with whatever syntax.</summary>
    public static bool IsOne(IOperation operation, SdkFacts facts)
    {
        if (operation is ILocalFunctionOperation or IAnonymousFunctionOperation) return HasDefaults(FunctionOf(operation));
        (ISymbol? target, IOperation? value) = Find(operation);
        return target is not null && value is not null && MayBeConstant(value) && MayHoldStrings(target) && facts.SyntaxOf(target) is not null;
    }

    /// <summary>The constants of a syntax that an operation of <see cref="SdkUses.Marked"/> gives.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="facts">The SDK's types.</param>
    /// <param name="syntax">The syntax, such as <c>syncropel-kind</c>.</param>
    public static IEnumerable<ConstantText> Of(IOperation operation, SdkFacts facts, string syntax)
    {
        if (operation is ILocalFunctionOperation or IAnonymousFunctionOperation) return Defaults(FunctionOf(operation), facts, syntax);
        (ISymbol? target, IOperation? value) = Find(operation);
        return target is null || value is null || facts.SyntaxOf(target) != syntax ? [] : Constants(value, facts, syntax);
    }

    private static IEnumerable<ConstantText> Constants(IOperation value, SdkFacts facts, string syntax)
    {
        foreach (IOperation element in Elements(value))
        {
            foreach (ConstantText text in ConstantTexts.Of(element, IsJudgedApart)) yield return text;
        }

        // Static(query.Actor = "me") gives one text to two that are marked, and it is wrong once.
        bool IsJudgedApart(IOperation at) =>
            at is IAssignmentOperation && Find(at).Target is { } target && facts.SyntaxOf(target) == syntax;
    }

    private static IMethodSymbol FunctionOf(IOperation function) =>
        function is ILocalFunctionOperation local ? local.Symbol : ((IAnonymousFunctionOperation)function).Symbol;

    private static bool HasDefaults(IMethodSymbol function)
    {
        foreach (IParameterSymbol parameter in function.Parameters)
        {
            if (parameter.HasExplicitDefaultValue) return true;
        }

        return false;
    }

    // The parameters of functions within methods have no initialisers among the operations.
    private static IEnumerable<ConstantText> Defaults(IMethodSymbol function, SdkFacts facts, string syntax)
    {
        foreach (IParameterSymbol parameter in function.Parameters)
        {
            if (parameter is not { HasExplicitDefaultValue: true, ExplicitDefaultValue: string text }) continue;
            if (facts.SyntaxOf(parameter) != syntax || parameter.DeclaringSyntaxReferences.IsEmpty) continue;
            if (parameter.DeclaringSyntaxReferences[0].GetSyntax() is not ParameterSyntax { Default.Value: { } place }) continue;
            yield return new ConstantText(text, place);
        }
    }

    private static (ISymbol? Target, IOperation? Value) Find(IOperation operation) => operation switch
    {
        // A default value is judged where it is declared, and not at every call.
        IArgumentOperation { ArgumentKind: not ArgumentKind.DefaultValue } argument => (argument.Parameter, argument.Value),
        ISimpleAssignmentOperation assignment => (TargetOf(assignment.Target), assignment.Value),
        ICoalesceAssignmentOperation assignment => (TargetOf(assignment.Target), assignment.Value),
        IFieldInitializerOperation { InitializedFields.IsEmpty: false } initializer =>
            (initializer.InitializedFields[0], initializer.Value),
        IPropertyInitializerOperation { InitializedProperties.IsEmpty: false } initializer =>
            (initializer.InitializedProperties[0], initializer.Value),
        IParameterInitializerOperation initializer => (initializer.Parameter, initializer.Value),
        IMemberInitializerOperation member => (TargetOf(member.InitializedMember), member.Initializer),
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
        IOperation at = value.WithoutConversions();
        return at.ConstantValue.HasValue
            || at.Kind is OperationKind.Conditional or OperationKind.Coalesce or OperationKind.SwitchExpression or OperationKind.Utf8String
                or OperationKind.SimpleAssignment or OperationKind.CoalesceAssignment or OperationKind.ArrayCreation
                or OperationKind.CollectionExpression or OperationKind.ObjectCreation or OperationKind.ObjectOrCollectionInitializer;
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
            || type is INamedTypeSymbol
            {
                SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Interface or TypeKind.Struct,
            };
    }

    // Each arm of a condition may be a list, and so may be what is spread into one.
    private static IEnumerable<IOperation> Elements(IOperation value)
    {
        var open = new Stack<IOperation>();
        open.Push(value);
        while (open.Count > 0)
        {
            IOperation at = open.Pop();
            IOperation inside = at.WithoutBuiltInConversions();
            bool isChoice = inside is IConditionalOperation or ICoalesceOperation or ISwitchExpressionOperation;
            if (isChoice && !inside.ConstantValue.HasValue)
            {
                Arms.Push(open, inside);
            }
            else if (Listed(inside) is { IsDefault: false } listed)
            {
                for (int i = listed.Length - 1; i >= 0; i--) open.Push(listed[i]);
            }
            else
            {
                yield return at;
            }
        }
    }

    private static ImmutableArray<IOperation> Listed(IOperation value) => value switch
    {
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        ICollectionExpressionOperation collection => collection.Elements,
        IObjectCreationOperation { Initializer: { } initializer } => Added(initializer),
        IObjectOrCollectionInitializerOperation initializer => Added(initializer),
        ISpreadOperation { Operand.Type.SpecialType: not SpecialType.System_String } spread => [spread.Operand],
        _ => default,
    };

    private static ImmutableArray<IOperation> Added(IObjectOrCollectionInitializerOperation initializer)
    {
        ImmutableArray<IOperation>.Builder elements = ImmutableArray.CreateBuilder<IOperation>();
        foreach (IOperation added in initializer.Initializers)
        {
            if (added is IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 1 } call) elements.Add(call.Arguments[0].Value);
        }

        return elements.ToImmutable();
    }
}
