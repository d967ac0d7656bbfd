using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>Writes the checks of single values: texts, numbers, constants, and how many there are of something.</summary>
internal static class ScalarChecks
{
    public static void Emit(SourceWriter writer, TypeModel type, string value, string pattern)
    {
        switch (type)
        {
            case StringType text:
                EmitText(writer, text, value, pattern);
                break;
            case IntegerType integer:
                EmitInteger(writer, integer, value);
                break;
            case NumberType number:
                EmitNumber(writer, number, value);
                break;
            case DecimalType number:
                EmitDecimal(writer, number, value);
                break;
            case FormattedType { Format: StringFormat.Uri }:
                writer.Line($"check.AbsoluteUri({value});");
                break;
            case ConstType constant:
                writer.Line($"check.Constant({value} == {constant.CSharp}, {CSharpText.Literal(constant.Json)});");
                break;
        }
    }

    /// <summary>How many elements an array has, and that none stands twice.</summary>
    public static void EmitItemCount(SourceWriter writer, ArrayType array, string value)
    {
        string bounds = Bounds(("minItems", array.MinItems), ("maxItems", array.MaxItems));
        if (bounds.Length > 0) writer.Line($"check.Count({value}.Count{bounds});");
        if (array.UniqueItems) writer.Line($"check.Unique({value});");
    }

    /// <summary>How many members an object has.</summary>
    public static void EmitCount(SourceWriter writer, string count, int? least, int? most)
    {
        string bounds = Bounds(("minProperties", least), ("maxProperties", most));
        if (bounds.Length > 0) writer.Line($"check.Members({count}{bounds});");
    }

    private static void EmitText(SourceWriter writer, StringType text, string value, string pattern)
    {
        writer.Line($"check.Text({value}{Bounds(("minLength", text.MinLength), ("maxLength", text.MaxLength))});");
        if (text.Pattern is { } source)
        {
            writer.Line($"check.Matches({value}, Patterns.{pattern}, {CSharpText.Literal(source.Source)});");
        }

        if (text.Format is { } format) writer.Line($"check.Format({value}, {CSharpText.Literal(format)});");
    }

    private static void EmitInteger(SourceWriter writer, IntegerType type, string value)
    {
        EmitRange(writer, value, Number(type.Minimum), Number(type.Maximum));
        EmitBetween(writer, value, Number(type.ExclusiveMinimum), Number(type.ExclusiveMaximum));
        if (type.MultipleOf is { } step) writer.Line($"check.MultipleOf({value}, {CSharpText.Number(step)});");
    }

    // Range without bounds too: it refuses what is no number.
    private static void EmitNumber(SourceWriter writer, NumberType type, string value)
    {
        writer.Line($"check.Range({value}{Argument("minimum", Number(type.Minimum))}{Argument("maximum", Number(type.Maximum))});");
        EmitBetween(writer, value, Number(type.ExclusiveMinimum), Number(type.ExclusiveMaximum));
        if (type.MultipleOf is { } step) writer.Line($"check.MultipleOf({value}, {CSharpText.Number(step)});");
    }

    // Range without bounds too: it refuses what has more digits than canonical JSON keeps.
    private static void EmitDecimal(SourceWriter writer, DecimalType type, string value)
    {
        writer.Line($"check.Range({value}{Argument("minimum", Number(type.Minimum))}{Argument("maximum", Number(type.Maximum))});");
        EmitBetween(writer, value, Number(type.ExclusiveMinimum), Number(type.ExclusiveMaximum));
        if (type.MultipleOf is { } step) writer.Line($"check.MultipleOf({value}, {CSharpText.Number(step)});");
    }

    private static void EmitRange(SourceWriter writer, string value, string? least, string? most)
    {
        string range = Argument("minimum", least) + Argument("maximum", most);
        if (range.Length > 0) writer.Line($"check.Range({value}{range});");
    }

    private static void EmitBetween(SourceWriter writer, string value, string? above, string? below)
    {
        string open = Argument("above", above) + Argument("below", below);
        if (open.Length > 0) writer.Line($"check.Between({value}{open});");
    }

    private static string Bounds((string Name, int? Value) least, (string Name, int? Value) most) =>
        Argument(least.Name, least.Value is { } from ? CSharpText.Number(from) : null)
        + Argument(most.Name, most.Value is { } to ? CSharpText.Number(to) : null);

    private static string Argument(string name, string? value) => value is null ? "" : $", {name}: {value}";

    private static string? Number(long? value) => value is { } bound ? CSharpText.Number(bound) : null;

    private static string? Number(double? value) => value is { } bound ? CSharpText.Number(bound) : null;

    private static string? Number(decimal? value) => value is { } bound ? CSharpText.Number(bound) : null;
}
