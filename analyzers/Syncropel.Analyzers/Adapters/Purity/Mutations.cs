using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Adapters;

/// <summary>A field or property that an operation changes.</summary>
/// <param name="Member">Which.</param>
/// <param name="IsInside">Whether it keeps what it holds, and that is changed: a list gets an element.</param>
internal readonly record struct Mutation(ISymbol Member, bool IsInside);

/// <summary>Finds what an operation changes: by writing to it, or by a method of a collection that changes the collection.</summary>
internal static class Mutations
{
    private static readonly HashSet<string> Mutators = new(StringComparer.Ordinal)
    {
        "Add", "AddAfter", "AddBefore", "AddFirst", "AddLast", "AddOrUpdate", "AddRange", "Append", "AppendFormat", "AppendJoin",
        "AppendLine", "Clear", "Dequeue", "DequeueEnqueue", "Enqueue", "EnqueueDequeue", "EnqueueRange", "ExceptWith", "GetOrAdd",
        "GetOrCreateValue", "Insert", "InsertRange", "IntersectWith", "Pop", "Push", "PushRange", "Remove", "RemoveAll",
        "RemoveAt", "RemoveFirst",
        "RemoveLast", "RemoveRange", "RemoveWhere", "Replace", "Reverse", "Set", "SetAll",
        "SetValue", "Sort", "SymmetricExceptWith", "TryAdd",
        "TryDequeue", "TryPop", "TryPopRange", "TryRemove", "TryTake", "TryUpdate", "UnionWith",
    };

    /// <summary>What a place is part of, where something is written to it. Null where it is nothing that outlives the call.</summary>
    public static Mutation? OfWrite(IOperation place) => Writes.IsWritten(place) ? Root(place, isInside: false) : null;

    /// <summary>What a call changes by being made. Null where it changes nothing that outlives the caller.</summary>
    public static Mutation? OfCall(IInvocationOperation call)
    {
        if (IsOfArray(call.TargetMethod)) return call.Arguments.Length > 0 ? Root(call.Arguments[0].Value, isInside: true) : null;
        if (!IsMutator(call.TargetMethod)) return null;
        IOperation? changed = call.Instance;
        if (changed is null && call is { TargetMethod.IsExtensionMethod: true, Arguments.Length: > 0 }) changed = call.Arguments[0].Value;
        return changed is not null && IsMutable(call.TargetMethod.ContainingType) ? Root(changed, isInside: true) : null;
    }

    // Two names mean something else elsewhere: a set gives its elements in reverse, and an array the value at an index.
    private static bool IsMutator(IMethodSymbol method) => method.Name switch
    {
        "Reverse" => method.ReturnsVoid,
        "GetValue" => method.ContainingType.Name == "ConditionalWeakTable",
        _ => Mutators.Contains(method.Name),
    };

    private static bool IsOfArray(IMethodSymbol method) => method is
    {
        IsStatic: true, ContainingType.SpecialType: SpecialType.System_Array, Name: "Clear" or "Fill" or "Reverse" or "Sort",
    };

    private static bool IsMutable(INamedTypeSymbol type)
    {
        if (type.DeclaringSyntaxReferences.Length > 0) return false;
        string space = type.ContainingNamespace.ToDisplayString();
        return space is "System.Collections" or "System.Collections.Generic" or "System.Collections.Concurrent"
                or "System.Collections.ObjectModel" or "System.Collections.Specialized"
            || type.Name is "StringBuilder" or "ConditionalWeakTable"
            || (type.Name == "Array" && type.SpecialType == SpecialType.System_Array);
    }

    // Outwards from the place to the member that holds it: Table[1].Rows[k].Name is in Table.
    private static Mutation? Root(IOperation place, bool isInside)
    {
        IOperation? at = place;
        for (bool inside = isInside; at is not null;)
        {
            at = at.WithoutBuiltInConversions();
            switch (at)
            {
                case IFieldReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: false } or IEventReferenceOperation:
                    var reference = (IMemberReferenceOperation)at;
                    bool isOwn = reference.Instance
                        is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };
                    if (isOwn) return new Mutation(reference.Member.OriginalDefinition, inside);

                    // A struct is where its variable is; an object is elsewhere, and is held.
                    inside |= reference.Instance!.Type is not { IsValueType: true };
                    at = reference.Instance;
                    break;
                case IPropertyReferenceOperation indexer:
                    inside = true;
                    at = indexer.Instance;
                    break;
                case IArrayElementReferenceOperation element:
                    inside = true;
                    at = element.ArrayReference;
                    break;
                case ILocalReferenceOperation local when inside || local.Local.RefKind != RefKind.None:
                    at = LocalOrigins.InitialValue(local);
                    break;
                default:
                    return null;
            }
        }

        return null;
    }
}
