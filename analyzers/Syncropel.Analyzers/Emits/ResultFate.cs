using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Emits;

/// <summary>
/// Follows a result, or the task of one, to where it ends. Ignored is only what surely is: whatever else a value is given to may
/// look at it.
/// </summary>
internal static class ResultFate
{
    // Locals given to locals; more of them in a row is no code that people write.
    private const int MostLocals = 4;

    /// <summary>Whether nobody can look at a value.</summary>
    public static bool IsIgnored(IOperation value) => IsIgnored(value, 0);

    private static bool IsIgnored(IOperation value, int locals)
    {
        IOperation at = value;
        while (ResultCarriers.Next(at) is { } next) at = next;
        return at.Parent switch
        {
            IExpressionStatementOperation statement => !DeliberateCalls.MayBeMeant(statement),
            IReturnOperation { Kind: OperationKind.Return } => IsPlainTask(at.Type) && !DeliberateCalls.IsInLambda(at),
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation target, Parent: IExpressionStatementOperation } =>
                IsNeverRead(target.Local, at, locals),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } =>
                !IsUsing(declarator) && IsNeverRead(declarator.Symbol, at, locals),
            _ => false,
        };
    }

    // Task<EmitResult> given away as Task: the task can be awaited, and what it gives is out of reach.
    private static bool IsPlainTask(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Arity: 0, Name: "Task", ContainingNamespace.Name: "Tasks" };

    private static bool IsUsing(IVariableDeclaratorOperation declarator) =>
        declarator.Parent?.Parent?.Parent is IUsingDeclarationOperation or IUsingOperation;

    private static bool IsNeverRead(ILocalSymbol local, IOperation at, int locals)
    {
        if (locals == MostLocals || local.RefKind != RefKind.None) return false;
        foreach (ILocalReferenceOperation reference in LocalUses.Around(at).Mentions(local))
        {
            if (!IsWrite(reference) && !IsIgnored(reference, locals + 1)) return false;
        }

        return true;
    }

    private static bool IsWrite(ILocalReferenceOperation reference) =>
        reference.IsDeclaration || (reference.Parent is ISimpleAssignmentOperation assignment && assignment.Target == reference);
}
