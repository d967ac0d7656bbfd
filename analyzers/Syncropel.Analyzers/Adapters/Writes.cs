using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Syncropel.Analyzers.Adapters;

/// <summary>Tells what an operation does to a place that it names.</summary>
internal static class Writes
{
    /// <summary>Whether something is written to the place: assigned, counted, deconstructed into, or handed on by reference.</summary>
    public static bool IsWritten(IOperation place) => place.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == place,
        IIncrementOrDecrementOperation => true,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: RefKind.Ref } } => true,
        ITupleOperation tuple => IsTarget(tuple),
        IDeclarationExpressionOperation declaration => IsWritten(declaration),
        _ => false,
    };

    /// <summary>Whether the place is only written to, and not read before.</summary>
    public static bool IsOnlyWritten(IOperation place) => place.Parent switch
    {
        ISimpleAssignmentOperation assignment => assignment.Target == place,
        IArgumentOperation { Parameter.RefKind: RefKind.Out } => true,
        ITupleOperation tuple => IsTarget(tuple),
        _ => false,
    };

    private static bool IsTarget(ITupleOperation tuple)
    {
        IOperation at = tuple;
        while (at.Parent is ITupleOperation outer) at = outer;
        return at.Parent is IDeconstructionAssignmentOperation deconstruction && deconstruction.Target == at;
    }
}
