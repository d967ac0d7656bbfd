using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Syncropel.Analyzers.Infrastructure;

/// <summary>A constant string, and the operation that gives it.</summary>
internal readonly record struct ConstantText(string Text, IOperation Place);

/// <summary>
/// Follows a value to the constants that it can be. The compiler has folded concatenation, interpolation and <c>nameof</c> already;
/// what is left are the arms of conditionals, each of which is judged by itself.
/// </summary>
internal static class ConstantTexts
{
    /// <summary>The constants that a value can be; none where it is computed.</summary>
    public static IEnumerable<ConstantText> Of(IOperation value)
    {
        var open = new Stack<IOperation>();
        open.Push(value);
        while (open.Count > 0)
        {
            IOperation at = open.Pop();
            if (at.ConstantValue is { HasValue: true, Value: string text })
            {
                yield return new ConstantText(text, at);
                continue;
            }

            if (at is IUtf8StringOperation utf8)
            {
                yield return new ConstantText(utf8.Value, at);
                continue;
            }

            PushArms(open, at);
        }
    }

    // In reverse, so that the first arm is judged first.
    private static void PushArms(Stack<IOperation> open, IOperation at)
    {
        switch (at)
        {
            case IConversionOperation { OperatorMethod: null } conversion:
                open.Push(conversion.Operand);
                break;
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
        }
    }
}
