using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Emits;

/// <summary>
/// Follows a result, the task of one, or an enumeration of many, to where it ends. Ignored is only what surely is: whatever else a value
/// is given to may look at it.
/// </summary>
internal static class ResultUse
{
    // Locals given to locals; more of them in a row is no code that people write.
    private const int MostLocals = 4;

    /// <summary>What becomes of a value.</summary>
    public static ResultFate FateOf(IOperation value) => FateOf(value, 0);

    private static ResultFate FateOf(IOperation value, int locals)
    {
        IOperation at = value;
        while (ResultCarriers.Next(at) is { } next) at = next;
        bool isLazy = EmitResults.AreLazy(at.WithoutBuiltInConversions().Type);
        ResultFate ignored = isLazy ? ResultFate.NeverBegun : ResultFate.Ignored;
        switch (at.Parent)
        {
            case IExpressionStatementOperation statement:
                return DeliberateCalls.MayBeMeant(statement) ? ResultFate.LookedAt : ignored;
            case IReturnOperation { Kind: OperationKind.Return }:
                return IsPlainTask(at.Type) && !DeliberateCalls.IsInLambda(at) ? ignored : ResultFate.LookedAt;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target, Parent: IExpressionStatementOperation }:
                return FateOf(target.Local, at, locals, ignored);

            // Who discards an emit has made it, and does not want to know. Who discards an enumeration has not even made it.
            case ISimpleAssignmentOperation { Target: IDiscardOperation, Parent: IExpressionStatementOperation statement } when isLazy:
                return DeliberateCalls.MayBeMeant(statement) ? ResultFate.LookedAt : ignored;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                return IsUsing(declarator) ? ResultFate.LookedAt : FateOf(declarator.Symbol, at, locals, ignored);
            case IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation one } loop when loop.Collection == at:
                return one.Symbol.Name == "_" ? ResultFate.LookedAt : FateOf(one.Symbol, at, locals, ResultFate.Ignored);
            default:
                return ResultFate.LookedAt;
        }
    }

    // Task<EmitResult> given away as Task: the task can be awaited, and what it gives is out of reach.
    private static bool IsPlainTask(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Arity: 0, Name: "Task", ContainingNamespace.Name: "Tasks" };

    private static bool IsUsing(IVariableDeclaratorOperation declarator) =>
        declarator.Parent?.Parent?.Parent is IUsingDeclarationOperation or IUsingOperation;

    private static ResultFate FateOf(ILocalSymbol local, IOperation at, int locals, ResultFate unread)
    {
        if (locals == MostLocals || local.RefKind != RefKind.None) return ResultFate.LookedAt;
        ResultFate fate = unread;
        foreach (ILocalReferenceOperation reference in LocalUses.Around(at).Mentions(local))
        {
            if (IsWrite(reference)) continue;
            ResultFate read = FateOf(reference, locals + 1);
            if (read == ResultFate.LookedAt) return read;
            if (read == ResultFate.Ignored) fate = read;
        }

        return fate;
    }

    private static bool IsWrite(ILocalReferenceOperation reference) =>
        reference.IsDeclaration || (reference.Parent is ISimpleAssignmentOperation assignment && assignment.Target == reference);
}
