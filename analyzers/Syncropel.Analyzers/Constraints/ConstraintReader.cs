using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Syncropel.Analyzers.Constraints;

/// <summary>Reads the attributes of <c>Syncropel.Constraints</c>. One that is not as the generator writes it is no rule.</summary>
internal static class ConstraintReader
{
    private static readonly Regex JsonNumber = new(
        @"^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?\z", RegexOptions.CultureInvariant);

    public static ValueRule? Read(AttributeData attribute)
    {
        ImmutableArray<TypedConstant> arguments = attribute.ConstructorArguments;
        return (attribute.AttributeClass?.Name, At(arguments, 0), At(arguments, 1)) switch
        {
            ("TextLengthAttribute", int least, int most) => new TextLengthRule(least, most),
            ("TextPatternAttribute", string source, string dotNet) => new TextPatternRule(source, dotNet),
            ("TextFormatAttribute", string format, _) => new TextFormatRule(format),
            ("ItemCountAttribute", int least, int most) => new ItemCountRule(least, most),
            ("MemberCountAttribute", int least, int most) => new MemberCountRule(least, most),
            ("NumberMultipleOfAttribute", string divisor, _) when JsonNumber.IsMatch(divisor) => new NumberMultipleOfRule(divisor),
            ("NumberRangeAttribute", var least, var most) when IsBound(least) && IsBound(most) => new NumberRangeRule(
                (string?)least, (string?)most, Flag(attribute, "IsMinimumExclusive"), Flag(attribute, "IsMaximumExclusive")),
            ("UniqueItemsAttribute", _, _) => new UniqueItemsRule(),
            _ => null,
        };
    }

    /// <summary>Whether a named argument is true.</summary>
    public static bool Flag(AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name) return argument.Value.Value is true;
        }

        return false;
    }

    private static bool IsBound(object? value) => value is null || (value is string token && JsonNumber.IsMatch(token));

    private static object? At(ImmutableArray<TypedConstant> arguments, int index) =>
        index < arguments.Length && arguments[index].Kind == TypedConstantKind.Primitive ? arguments[index].Value : null;
}
