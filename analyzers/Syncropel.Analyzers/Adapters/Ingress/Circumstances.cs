using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Adapters;

/// <summary>Under which circumstances code runs: what has been asked before, and what catches what it throws.</summary>
internal static class Circumstances
{
    // What a payload surely has where its modality says so.
    private static readonly string[] Required = ["Content", "Vector", "Data", "BinaryB64", "MimeType"];

    /// <summary>When it runs, as the nearest condition has it: <c> when `…`</c>. Empty where it always does.</summary>
    public static string Of(IOperation operation)
    {
        IOperation below = operation;
        for (IOperation? at = operation.Parent; at is not null; (below, at) = (at, at.Parent))
        {
            switch (at)
            {
                case IConditionalOperation conditional when below != conditional.Condition:
                    return below == conditional.WhenTrue ? When(conditional.Condition) : $" unless {Quoted(conditional.Condition)}";
                case ICoalesceOperation coalesce when below == coalesce.WhenNull:
                    return $" when {Quoted(coalesce.Value)} is null";
                case ISwitchExpressionArmOperation { Pattern: not IDiscardPatternOperation, Parent: ISwitchExpressionOperation choice } arm:
                    return $" when {Quoted(choice.Value)} is {Quoted(arm.Pattern)}";
                case ISwitchCaseOperation { Clauses: { Length: 1 } clauses, Parent: ISwitchOperation choice }
                    when clauses[0] is ISingleValueCaseClauseOperation one:
                    return $" when {Quoted(choice.Value)} is {Quoted(one.Value)}";
                case ICatchClauseOperation clause:
                    return $" when {clause.ExceptionType.Name} is caught";
                case IMethodBodyBaseOperation or ILocalFunctionOperation or IAnonymousFunctionOperation:
                    return "";
            }
        }

        return "";
    }

    /// <summary>Whether the compiler finds a way to it.</summary>
    public static bool IsReachable(IOperation operation)
    {
        StatementSyntax? statement = operation.Syntax.FirstAncestorOrSelf<StatementSyntax>();
        if (statement is null or LocalFunctionStatementSyntax || operation.SemanticModel is not { } model) return true;
        return model.AnalyzeControlFlow(statement) is not { Succeeded: true, StartPointIsReachable: false };
    }

    /// <summary>Whether what it throws is caught in the same body.</summary>
    /// <param name="operation">What throws.</param>
    /// <param name="thrown">What it throws. Null for what is not known, of which any handler is thought to be the right one.</param>
    public static bool IsCaught(IOperation operation, ITypeSymbol? thrown)
    {
        IOperation below = operation;
        for (IOperation? at = operation.Parent; at is not null; (below, at) = (at, at.Parent))
        {
            if (at is ITryOperation guarded && guarded.Body == below && guarded.Catches.Any(one => Catches(one, thrown))) return true;
        }

        return false;
    }

    /// <summary>Whether the modality has been asked for, so that a member which it needs may be there.</summary>
    public static bool IsSettledByModality(IPropertyReferenceOperation member) =>
        Required.Contains(member.Property.Name) && IsAsked(member, one => IsOfModality(one, member));

    /// <summary>Whether it is the modality, which tells that a member is there.</summary>
    public static bool IsOfModality(IOperation operation, IPropertyReferenceOperation member) =>
        operation is IPropertyReferenceOperation { Property.Name: "Modality" } && Required.Contains(member.Property.Name);

    /// <summary>Whether a condition around it, or one before it that leaves the method, has something in it.</summary>
    public static bool IsAsked(IOperation operation, Func<IOperation, bool> isThere)
    {
        IOperation below = operation;
        for (IOperation? at = operation.Parent; at is not null; (below, at) = (at, at.Parent))
        {
            IOperation? condition = at switch
            {
                IConditionalOperation one when one.Condition != below => one.Condition,
                ISwitchExpressionOperation one when one.Value != below => one,
                ISwitchOperation one when one.Value != below => one.Value,
                IBinaryOperation one when one.RightOperand == below => one.LeftOperand,
                ILoopOperation one => one,
                _ => null,
            };
            if (condition is not null && condition.DescendantsAndSelf().Any(isThere)) return true;
            if (at is IBlockOperation block && IsAskedBefore(block, below, isThere)) return true;
        }

        return false;
    }

    private static bool IsAskedBefore(IBlockOperation block, IOperation below, Func<IOperation, bool> isThere)
    {
        foreach (IOperation statement in block.Operations)
        {
            if (statement == below) return false;
            if (statement is not IConditionalOperation { WhenFalse: null } one || !Leaves(one.WhenTrue)) continue;
            if (one.Condition.DescendantsAndSelf().Any(isThere)) return true;
        }

        return false;
    }

    private static bool Leaves(IOperation operation) => operation switch
    {
        IBlockOperation { Operations: { Length: > 0 } all } => Leaves(all[all.Length - 1]),
        IExpressionStatementOperation { Operation: var inner } => Leaves(inner),
        IReturnOperation or IThrowOperation or IBranchOperation => true,
        _ => false,
    };

    private static bool Catches(ICatchClauseOperation clause, ITypeSymbol? thrown)
    {
        if (thrown is null) return true;
        if (clause.Filter is not null) return false;
        for (ITypeSymbol? at = thrown; at is not null; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at, clause.ExceptionType)) return true;
        }

        return clause.ExceptionType.SpecialType == SpecialType.System_Object;
    }

    private static string When(IOperation condition) => $" when {Quoted(condition)}";

    private static string Quoted(IOperation operation)
    {
        string[] words = operation.Syntax.ToString().Split([' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return "'" + Shown.Cut(string.Join(" ", words)) + "'";
    }
}
