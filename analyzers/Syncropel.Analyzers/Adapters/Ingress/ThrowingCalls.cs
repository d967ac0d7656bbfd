using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Adapters;

/// <summary>Finds what throws on data that a valid IR may have, or lack: told as information, for the code may know better.</summary>
internal static class ThrowingCalls
{
    private static readonly string[] OnEmpty = ["First", "Last", "Single", "ElementAt", "Max", "Min", "Average", "Aggregate"];

    private static readonly string[] OnText = ["Parse", "ParseExact", "FromBase64String", "FromHexString", "Deserialize"];

    /// <summary>Such calls in a body, but for those whose exceptions are caught in it.</summary>
    public static IEnumerable<IngressFinding> Find(IngressBody body, IngressCode code, Absence absence)
    {
        foreach (IOperation operation in IngressCode.Own(body.Root))
        {
            string? message = operation switch
            {
                IInvocationOperation call => TellCall(call, absence),
                IPropertyReferenceOperation { Arguments.Length: > 0 } indexer => TellIndexer(indexer, absence),
                IPropertyReferenceOperation property => TellReceiver(property.Instance, property.Property.Name, absence),
                IImplicitIndexerReferenceOperation range => TellReceiver(range.Instance, "this[…]", absence),
                IForEachLoopOperation loop => TellReceiver(loop.Collection, "foreach", absence),
                ISpreadOperation spread => TellReceiver(spread.Operand, "..", absence),
                IConversionOperation { IsImplicit: false, OperatorMethod: null } cast when IsUnpacked(cast) =>
                    TellReceiver(cast.Operand, $"({cast.Type!.ToDisplayString()})", absence),
                _ => null,
            };
            if (message is null || code.IsCaught(body, operation, thrown: null) || !Circumstances.IsReachable(operation)) continue;
            SyntaxNode place = operation is IForEachLoopOperation { Collection: var list } ? list.Syntax : operation.Syntax;
            yield return new IngressFinding(body.PlaceOf(place), message, IsCertain: false);
        }
    }

    private static string? TellCall(IInvocationOperation call, Absence absence)
    {
        IMethodSymbol method = call.TargetMethod;
        if (TellReceiver(call.Instance, method.Name, absence) is { } absent) return absent;
        if (method is { Name: "GetProperty", ContainingType.Name: "JsonElement" })
        {
            return IsKnown(call) ? null : "'GetProperty' throws where the property is missing; use TryGetProperty";
        }

        if (call.Arguments.Length == 0 || !method.IsStatic) return null;
        IOperation first = call.Arguments[0].Value;
        if (IsEnumerable(method) && TellReceiver(first, method.Name, absence) is { } noList) return noList;
        if (OnEmpty.Contains(method.Name) && IsEnumerable(method) && absence.IsOfIR(first) && IsPossiblyEmpty(call, first))
        {
            return $"'{method.Name}' throws where there is no element; use {Instead(method.Name)}, or ask for the count first";
        }

        bool isText = first.WithoutConversions().Type?.SpecialType == SpecialType.System_String;
        return OnText.Contains(method.Name) && isText && absence.IsOfIR(first)
            ? $"'{method.Name}' throws on a text that is not one; use the form that tries, or catch what it throws"
            : null;
    }

    private static string? TellReceiver(IOperation? receiver, string member, Absence absence)
    {
        if (receiver is null || member is "HasValue" or "GetValueOrDefault" || absence.Of(receiver) is not { } absent) return null;
        string name = Shown.Cut(absent.Syntax.ToString());
        return $"'{member}' throws where '{name}' is absent; ask whether it is there, or give another value by ??";
    }

    private static string? TellIndexer(IPropertyReferenceOperation indexer, Absence absence)
    {
        if (indexer.Instance is not { } list || !absence.IsOfIR(list)) return null;
        if (TellReceiver(list, "this[…]", absence) is { } absent) return absent;
        bool isByNumber = indexer.Property.Parameters is { Length: 1 } parameters
            && parameters[0].Type.SpecialType == SpecialType.System_Int32;
        if (!isByNumber || !IsPossiblyEmpty(indexer, list)) return null;
        return "The index throws where the list is shorter; ask for the count first";
    }

    private static bool IsEnumerable(IMethodSymbol method) =>
        method.ContainingType is { Name: "Enumerable", ContainingNamespace.Name: "Linq" };

    private static bool IsUnpacked(IConversionOperation cast) =>
        cast.Operand.Type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T && cast.Type is { IsValueType: true } to
        && to.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T;

    // JSON that the adapter has made itself, and a property that has been tried.
    private static bool IsKnown(IInvocationOperation call)
    {
        IOperation? at = call.Instance;
        while (at is not null)
        {
            at = LocalOrigins.Of(at);
            if (IsOwnJson(at)) return true;
            at = at switch
            {
                IPropertyReferenceOperation property => property.Instance,
                IInvocationOperation inner => inner.Instance,
                _ => null,
            };
        }

        string? name = NameOf(call);
        return name is not null && Circumstances.IsAsked(call, one =>
            one is IInvocationOperation { TargetMethod.Name: "TryGetProperty" } tried && NameOf(tried) == name);
    }

    private static bool IsOwnJson(IOperation value) => value switch
    {
        IFieldReferenceOperation => true,
        IInvocationOperation { TargetMethod.Name: "SerializeToElement" or "SerializeToDocument" } => true,
        IInvocationOperation { TargetMethod.Name: "Parse", Arguments: { Length: > 0 } text } => text[0].Value.ConstantValue.HasValue,
        _ => false,
    };

    private static string? NameOf(IInvocationOperation call) =>
        call.Arguments.Length > 0 ? call.Arguments[0].Value.WithoutConversions().ConstantValue.Value as string : null;

    // Whoever asks for a count, a length or an element is thought to have asked for the right one.
    private static bool IsPossiblyEmpty(IOperation operation, IOperation list)
    {
        IOperation made = LocalOrigins.Of(list);
        bool neverIs = made.DescendantsAndSelf().Any(static one =>
            one is IInvocationOperation { TargetMethod.Name: "DefaultIfEmpty" or "Append" or "Prepend" or "Split" or "Range" or "Repeat" }
            or IArrayCreationOperation { Initializer.ElementValues.Length: > 0 }
            or IObjectCreationOperation { Initializer.Initializers.Length: > 0 }
            or ICollectionExpressionOperation { Elements.Length: > 0 });
        return !neverIs && !Circumstances.IsAsked(operation, static one =>
            one is IPropertyReferenceOperation { Property.Name: "Count" or "Length" }
            or IInvocationOperation { TargetMethod.Name: "Any" or "Count" or "IsNullOrEmpty" or "IsNullOrWhiteSpace" }
            or IListPatternOperation);
    }

    private static string Instead(string name) => name is "Max" or "Min" or "Average" ? "DefaultIfEmpty" : name + "OrDefault";
}
