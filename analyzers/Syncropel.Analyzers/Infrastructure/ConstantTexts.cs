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

            if (at is IConversionOperation { OperatorMethod: null } conversion) open.Push(conversion.Operand);
            else Arms.Push(open, at);
        }
    }
}
