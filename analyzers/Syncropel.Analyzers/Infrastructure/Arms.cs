using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Syncropel.Analyzers.Infrastructure;

/// <summary>The values that an expression chooses from: the arms of conditionals.</summary>
internal static class Arms
{
    /// <summary>The arms of conditionals, and of what is in them, without conversions; a value that is none by itself.</summary>
    public static IEnumerable<IOperation> Of(IOperation value)
    {
        var open = new Stack<IOperation>();
        open.Push(value);
        while (open.Count > 0)
        {
            IOperation at = open.Pop().WithoutConversions();
            int before = open.Count;
            Push(open, at);
            if (open.Count == before) yield return at;
        }
    }

    /// <summary>Puts the arms of a choice on a stack, the first one on top; nothing for what chooses nothing.</summary>
    public static void Push(Stack<IOperation> open, IOperation at)
    {
        switch (at)
        {
            case IParenthesizedOperation parenthesized:
                open.Push(parenthesized.Operand);
                break;
            case IConditionalOperation { WhenFalse: { } otherwise } conditional:
                open.Push(otherwise);
                open.Push(conditional.WhenTrue);
                break;
            case ICoalesceOperation coalesce:
                open.Push(coalesce.WhenNull);
                open.Push(coalesce.Value);
                break;
            case ISwitchExpressionOperation choice:
                for (int i = choice.Arms.Length - 1; i >= 0; i--) open.Push(choice.Arms[i].Value);
                break;
            case ISimpleAssignmentOperation assignment:
                open.Push(assignment.Value);
                break;
            case ICoalesceAssignmentOperation assignment:
                open.Push(assignment.Value);
                open.Push(assignment.Target);
                break;
        }
    }
}
