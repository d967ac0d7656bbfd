using Microsoft.CodeAnalysis.Operations;

namespace Syncropel.Analyzers.Adapters.Flow;

/// <summary>What is known of constants: how they compare, and what counting makes of them.</summary>
internal static class Constants
{
    // A counter says whether something was done, or how often up to here. Beyond that it would never stop to take new values.
    private const int Highest = 2;

    /// <summary>A constant as a value. Numbers of all sizes and members of enumerations are one sort.</summary>
    public static Value Of(object? constant) => constant switch
    {
        null => Value.Null,
        bool isTrue => new TruthValue(isTrue),
        string text => new ConstantValue(text),
        ulong or float or double or decimal => Value.Unknown,
        IConvertible number => new ConstantValue(number is char one ? one : Convert.ToInt64(number, null)),
        _ => Value.Unknown,
    };

    /// <summary>A number with another added, as long as both are small.</summary>
    public static Value Add(Value value, Value other, bool isMinus) =>
        value is ConstantValue { Constant: long number } && other is ConstantValue { Constant: long step and >= -1 and <= 1 }
            && (isMinus ? number - step : number + step) is var sum and >= -1 and <= Highest
                ? new ConstantValue(sum)
                : Value.Unknown;

    /// <summary>What a comparison of two values comes to, where both are constants.</summary>
    public static Value Compare(BinaryOperatorKind sign, Value left, Value right)
    {
        if (left is not ConstantValue { Constant: var one } || right is not ConstantValue { Constant: var other }) return Value.Unknown;
        switch (sign)
        {
            case BinaryOperatorKind.Equals:
                return new TruthValue(one.Equals(other));
            case BinaryOperatorKind.NotEquals:
                return new TruthValue(!one.Equals(other));
        }

        return one is not long number || other is not long limit ? Value.Unknown : sign switch
        {
            BinaryOperatorKind.LessThan => new TruthValue(number < limit),
            BinaryOperatorKind.LessThanOrEqual => new TruthValue(number <= limit),
            BinaryOperatorKind.GreaterThan => new TruthValue(number > limit),
            BinaryOperatorKind.GreaterThanOrEqual => new TruthValue(number >= limit),
            _ => Value.Unknown,
        };
    }
}
