using System.Globalization;
using System.Numerics;
using Microsoft.CodeAnalysis.CSharp;
using Syncropel.Generators.Json;
using Syncropel.Generators.Model;
using Syncropel.Generators.Reading;
using Syncropel.Generators.Schemas;
using Syncropel.Grammar;

namespace Syncropel.Generators.Typing;

/// <summary>Makes types of constants: strings, integers, numbers and booleans.</summary>
internal static class Constants
{
    /// <summary>The type of one value and no other. Null for what C# has no such constant of.</summary>
    /// <param name="value">The constant.</param>
    /// <param name="types">What the schema allows beside it: an integer is a number where numbers are allowed by name.</param>
    public static ConstType? Of(JsonNode value, JsonTypes types) => value switch
    {
        JsonStringNode text => new ConstType(
            ConstKind.String, JsonText.Quote(text.Value), SymbolDisplay.FormatLiteral(text.Value, quote: true)),
        JsonBooleanNode boolean => new ConstType(ConstKind.Boolean, boolean.Describe(), boolean.Describe()),
        JsonNumberNode number => OfNumber(number, types),
        _ => null,
    };

    private static ConstType? OfNumber(JsonNumberNode number, JsonTypes types)
    {
        bool isNumber = (types & JsonTypes.Numeric) == JsonTypes.Numeric && types != JsonTypes.All;
        bool isInteger = JsonNumbers.TryGetInteger(number.Token, out long integer);
        if (isInteger && !isNumber)
        {
            string digits = integer.ToString(CultureInfo.InvariantCulture);
            return new ConstType(ConstKind.Integer, digits, integer == long.MinValue ? "long.MinValue" : digits + "L");
        }

        // A number that no double is would be written as its neighbour, which is not the constant.
        if (!JsonNumbers.TryGetNumber(number.Token, out double value) || (isInteger && new BigInteger(value) != integer)) return null;
        string printed = value.ToString("R", CultureInfo.InvariantCulture);
        bool isSame = ExactNumber.Parse(number.Token).CompareTo(ExactNumber.Parse(printed)) == 0;
        return isSame ? new ConstType(ConstKind.Number, number.Token, printed + "d") : null;
    }
}
