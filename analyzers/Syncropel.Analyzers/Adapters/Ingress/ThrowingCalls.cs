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
    public static IEnumerable<IngressFinding> Find(IngressBody body, Absence absence)
    {
        foreach (IOperation operation in IngressCode.Own(body.Root))
        {
            string? message = operation switch
            {
                IInvocationOperation call => TellCall(call, absence),
                IPropertyReferenceOperation { Arguments.Length: > 0 } indexer => TellIndexer(indexer, absence),
                IPropertyReferenceOperation property => TellReceiver(property.Instance, property.Property.Name, absence),
                _ => null,
            };
            if (message is null || Circumstances.IsCaught(operation, thrown: null) || !Circumstances.IsReachable(operation)) continue;
            yield return new IngressFinding(body.PlaceOf(operation.Syntax), message, IsCertain: false);
        }
    }

    private static string? TellCall(IInvocationOperation call, Absence absence)
    {
        IMethodSymbol method = call.TargetMethod;
        if (TellReceiver(call.Instance, method.Name, absence) is { } absent) return absent;
        if (method is { Name: "GetProperty", ContainingType.Name: "JsonElement" })
        {
            return "'GetProperty' throws where the property is missing; use TryGetProperty";
        }

        if (call.Arguments.Length == 0 || !method.IsStatic) return null;
        IOperation first = call.Arguments[0].Value;
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

    // Whoever asks for a count, a length or an element is thought to have asked for the right one.
    private static bool IsPossiblyEmpty(IOperation operation, IOperation list)
    {
        bool neverIs = list.DescendantsAndSelf().Any(static one =>
            one is IInvocationOperation { TargetMethod.Name: "DefaultIfEmpty" or "Append" or "Prepend" or "Split" }
            or IArrayCreationOperation { Initializer.ElementValues.Length: > 0 }
            or ICollectionExpressionOperation { Elements.Length: > 0 });
        return !neverIs && !Circumstances.IsAsked(operation, static one =>
            one is IPropertyReferenceOperation { Property.Name: "Count" or "Length" }
            or IInvocationOperation { TargetMethod.Name: "Any" or "Count" or "IsNullOrEmpty" or "IsNullOrWhiteSpace" }
            or IListPatternOperation);
    }

    private static string Instead(string name) => name is "Max" or "Min" or "Average" ? "DefaultIfEmpty" : name + "OrDefault";
}
