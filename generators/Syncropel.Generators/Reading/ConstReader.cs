using System.Globalization;
using System.Numerics;
using Microsoft.CodeAnalysis.CSharp;
using Syncropel.Generators.Diagnostics;
using Syncropel.Generators.Json;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Reading;

/// <summary>
/// Reads <c>const</c>: a string, an integer, a number or a boolean, and no other value. A type that allows null beside it changes
/// nothing, because null is not the constant.
/// </summary>
internal static class ConstReader
{
    public static ConstType? Read(SchemaScope scope, List<string> names)
    {
        JsonMemberNode member = scope.Take("const")!;
        scope.Close("a constant");
        ConstType? constant = member.Value switch
        {
            JsonStringNode text => ReadText(text),
            JsonBooleanNode boolean => new ConstType(ConstKind.Boolean, boolean.Describe(), boolean.Describe()),
            JsonNumberNode number => ReadNumber(number, names),
            _ => null,
        };
        if (constant is null && member.Value is JsonNumberNode big)
        {
            scope.File.NotUnderstood(big.Span, $"No double is {big.Token}; write a number that one is, or \"type\": \"integer\"");
            return null;
        }

        if (constant is null)
        {
            scope.File.NotUnderstood(member.Value.Span,
                $"A constant that is {member.Value.Describe()} is not understood by this version; use a string, a number or a boolean");
            return null;
        }

        if (Refuses(scope, names, constant.Kind))
        {
            scope.File.Report(SchemaRules.ValueRefusedByType, member.Value.Span, "const", member.Value.Describe(),
                $"'type' is {(names.Count == 0 ? "null" : string.Join(" or ", names))}");
            return null;
        }

        return constant;
    }

    private static ConstType ReadText(JsonStringNode text) =>
        new(ConstKind.String, JsonText.Quote(text.Value), SymbolDisplay.FormatLiteral(text.Value, quote: true));

    private static ConstType? ReadNumber(JsonNumberNode number, List<string> names)
    {
        bool isInteger = JsonNumbers.TryGetInteger(number.Token, out long integer);
        if (isInteger && !names.Contains("number"))
        {
            string digits = integer.ToString(CultureInfo.InvariantCulture);
            return new ConstType(ConstKind.Integer, digits, digits + "L");
        }

        // An integer that no double is would be written as its neighbour, which is not the constant.
        if (!JsonNumbers.TryGetNumber(number.Token, out double value) || (isInteger && new BigInteger(value) != integer)) return null;
        return new ConstType(ConstKind.Number, number.Token, value.ToString("R", CultureInfo.InvariantCulture) + "d");
    }

    private static bool Refuses(SchemaScope scope, List<string> names, ConstKind kind)
    {
        if (!scope.Has("type")) return false;
        string own = kind switch
        {
            ConstKind.String => "string",
            ConstKind.Boolean => "boolean",
            ConstKind.Integer => "integer",
            _ => "number",
        };
        return !names.Contains(own);
    }
}
