using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Syncropel.Analyzers.Emits;

/// <summary>Takes off a value what only stands around it.</summary>
internal static class BodyArms
{
    /// <summary>The arms of conditionals, and of what is in them; a value that is none by itself.</summary>
    public static IEnumerable<IOperation> Of(IOperation value)
    {
        var open = new Stack<IOperation>();
        open.Push(value);
        while (open.Count > 0)
        {
            switch (Unwrap(open.Pop()))
            {
                case IConditionalOperation { WhenFalse: { } otherwise } choice:
                    open.Push(otherwise);
                    open.Push(choice.WhenTrue);
                    break;
                case ICoalesceOperation choice:
                    open.Push(choice.WhenNull);
                    open.Push(choice.Value);
                    break;
                case ISwitchExpressionOperation choice:
                    for (int i = choice.Arms.Length - 1; i >= 0; i--) open.Push(choice.Arms[i].Value);
                    break;
                case var arm:
                    yield return arm;
                    break;
            }
        }
    }

    /// <summary>A value without conversions, the implicit ones to bodies and JSON among them.</summary>
    public static IOperation Unwrap(IOperation value)
    {
        while (true)
        {
            switch (value)
            {
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    value = parenthesized.Operand;
                    break;
                default:
                    return value;
            }
        }
    }

    /// <summary>A value without the conversions that are not written; a cast may change what is converted.</summary>
    public static IOperation UnwrapImplicit(IOperation value)
    {
        while (value is IConversionOperation { IsImplicit: true } conversion) value = conversion.Operand;
        return value;
    }
}
