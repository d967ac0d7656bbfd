using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Syncropel.Analyzers.Infrastructure;

/// <summary>A constant string, and where it stands.</summary>
internal readonly record struct ConstantText(string Text, SyntaxNode Place);

/// <summary>
/// Follows a value to the constants that it can be. The compiler has folded concatenation, interpolation and <c>nameof</c> already;
/// what is left are the arms of conditionals, each of which is judged by itself.
/// </summary>
internal static class ConstantTexts
{
    /// <summary>The constants that a value can be; none where it is computed.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isJudgedApart">What is not followed. Null to follow everything.</param>
    public static IEnumerable<ConstantText> Of(IOperation value, Func<IOperation, bool>? isJudgedApart = null)
    {
        var open = new Stack<IOperation>();
        open.Push(value);
        while (open.Count > 0)
        {
            IOperation at = open.Pop();
            if (isJudgedApart?.Invoke(at) == true) continue;
            if (at.ConstantValue is { HasValue: true, Value: string text })
            {
                yield return new ConstantText(text, at.Syntax);
                continue;
            }

            if (at is IUtf8StringOperation utf8)
            {
                yield return new ConstantText(utf8.Value, at.Syntax);
                continue;
            }

            if (at is IConversionOperation { OperatorMethod: null } conversion) open.Push(conversion.Operand);
            else Arms.Push(open, at);
        }
    }
}
