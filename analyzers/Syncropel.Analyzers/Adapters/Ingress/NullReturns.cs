using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Adapters;

/// <summary>Finds where ingress returns null, or what may be null, itself or by a helper.</summary>
internal sealed class NullReturns(IngressCode code, Absence absence)
{
    private const int Deepest = 2;

    /// <summary>What is wrong with what a body returns.</summary>
    public IEnumerable<IngressFinding> Find(IngressBody body)
    {
        foreach (IOperation value in Returned(body.Root))
        {
            foreach (IOperation arm in Arms.Of(value))
            {
                if (IsReplaced(arm) || !Circumstances.IsReachable(arm)) continue;
                if (Tell(arm, 0, body.Method) is not { } message) continue;
                yield return new IngressFinding(arm.Syntax.GetLocation(), message, IsCertain: true);
            }
        }
    }

    private static IEnumerable<IOperation> Returned(IOperation root)
    {
        foreach (IOperation operation in IngressCode.Own(root))
        {
            if (operation is IReturnOperation { Kind: OperationKind.Return, ReturnedValue: { } value }) yield return value;
        }
    }

    // What stands before ?? is not returned where it is null.
    private static bool IsReplaced(IOperation arm)
    {
        for (IOperation at = arm; at.Parent is { } parent; at = parent)
        {
            if (parent is ICoalesceOperation coalesce && coalesce.Value == at) return true;
            bool goesOn = parent is IConversionOperation or IParenthesizedOperation or IConditionalOperation or ICoalesceOperation;
            if (!goesOn) return false;
        }

        return false;
    }

    private string? Tell(IOperation arm, int depth, IMethodSymbol method)
    {
        // What is null becomes something else where the method returns a value that cannot be: bytes become memory.
        bool isValue = method.ReturnType is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T };
        if (isValue && !IsUndefined(arm)) return arm is IInvocationOperation inner ? TellCall(inner, depth) : null;
        if (IsNothing(arm)) return $"Ingress returns null{Circumstances.Of(arm)}; return an empty input";
        if (IsUndefined(arm)) return $"Ingress returns an undefined JSON value{Circumstances.Of(arm)}; return an empty object";
        if (absence.Of(arm) is { } member)
        {
            string name = Shown.Cut(member.Syntax.ToString());
            if (arm.Syntax != member.Syntax)
            {
                return $"'{name}' is null where it is absent, and that is what it returns; return an empty input instead";
            }

            bool isText = arm.Type?.SpecialType == SpecialType.System_String;
            string remedy = isText ? $"return {name} ?? \"\"" : "return an empty input instead";
            return $"Ingress returns '{name}', which is null where it is absent; {remedy}";
        }

        return arm is IInvocationOperation call ? TellCall(call, depth) : null;
    }

    private string? TellCall(IInvocationOperation call, int depth)
    {
        if (depth == Deepest || call.SemanticModel is not { } model || code.BodyOf(call.TargetMethod, model) is not { } root) return null;
        foreach (IOperation value in Returned(root))
        {
            foreach (IOperation arm in Arms.Of(value))
            {
                if (IsReplaced(arm) || !Circumstances.IsReachable(arm)) continue;
                if (Tell(arm, depth + 1, call.TargetMethod) is not { } message) continue;
                return depth == 0 ? $"{message} (in '{call.TargetMethod.Name}')" : message;
            }
        }

        return null;
    }

    private static bool IsNothing(IOperation value) =>
        value is ILiteralOperation { ConstantValue: { HasValue: true, Value: null } }
        || (value is IDefaultValueOperation { Type: { } type }
            && (type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T));

    private static bool IsUndefined(IOperation value) =>
        value.Type is { Name: "JsonElement", ContainingNamespace: { Name: "Json", ContainingNamespace.Name: "Text" } }
        && value is IDefaultValueOperation or IObjectCreationOperation { Arguments.Length: 0, Initializer: null };
}
