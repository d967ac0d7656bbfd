using System.Globalization;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>Writes the attributes that tell the constraints of a property to tools that see it only in compiled form.</summary>
internal static class ConstraintEmitter
{
    private const string Space = "global::Syncropel.Constraints.";

    public static void Emit(SourceWriter writer, TypeModel type)
    {
        foreach (string attribute in Of(type, ofItems: false)) writer.Line($"[{Space}{attribute}]");
    }

    private static IEnumerable<string> Of(TypeModel type, bool ofItems)
    {
        string scope = ofItems ? "OfItems = true" : "";
        return type switch
        {
            StringType text => OfText(text, scope),
            IntegerType integer => OfNumber(scope, Print(integer.Minimum), Print(integer.Maximum), Print(integer.ExclusiveMinimum),
                Print(integer.ExclusiveMaximum), Print(integer.MultipleOf)),
            NumberType number => OfNumber(scope, Print(number.Minimum), Print(number.Maximum), Print(number.ExclusiveMinimum),
                Print(number.ExclusiveMaximum), Print(number.MultipleOf)),
            DecimalType number => OfNumber(scope, Print(number.Minimum), Print(number.Maximum), Print(number.ExclusiveMinimum),
                Print(number.ExclusiveMaximum), Print(number.MultipleOf)),
            ArrayType array => OfArray(array, scope, ofItems),
            OneOrManyType many => OfArray(many.Many, scope, ofItems),
            MapType map => Count("MemberCount", map.MinProperties, map.MaxProperties, scope),
            FreeObjectType free => Count("MemberCount", free.MinProperties, free.MaxProperties, scope),
            ObjectType nested => Count("MemberCount", nested.Object.MinProperties, nested.Object.MaxProperties, scope),
            _ => [],
        };
    }

    private static IEnumerable<string> OfText(StringType text, string scope)
    {
        foreach (string count in Count("TextLength", text.MinLength, text.MaxLength, scope)) yield return count;
        if (text.Pattern is { } pattern)
        {
            yield return Call("TextPattern", CSharpText.Literal(pattern.Source), CSharpText.Literal(pattern.DotNet), scope);
        }

        if (text.Format is { } format) yield return Call("TextFormat", CSharpText.Literal(format), scope);
    }

    private static IEnumerable<string> OfNumber(string scope, string? least, string? most, string? above, string? below, string? step)
    {
        if (least is not null || most is not null) yield return Call("NumberRange", Text(least), Text(most), scope);
        if (above is not null || below is not null)
        {
            yield return Call("NumberRange", Text(above), Text(below), above is null ? "" : "IsMinimumExclusive = true",
                below is null ? "" : "IsMaximumExclusive = true", scope);
        }

        if (step is not null) yield return Call("NumberMultipleOf", Text(step), scope);
    }

    // Elements of elements have no place in an attribute.
    private static IEnumerable<string> OfArray(ArrayType array, string scope, bool isItem)
    {
        foreach (string count in Count("ItemCount", array.MinItems, array.MaxItems, scope)) yield return count;
        if (array.UniqueItems) yield return Call("UniqueItems", scope);
        if (isItem) yield break;
        foreach (string attribute in Of(array.Element, ofItems: true)) yield return attribute;
    }

    private static IEnumerable<string> Count(string name, int? least, int? most, string scope)
    {
        if (least is null && most is null) yield break;
        yield return Call(name, CSharpText.Number(least ?? 0), most is { } bound ? CSharpText.Number(bound) : "int.MaxValue", scope);
    }

    private static string Call(string name, params string[] arguments)
    {
        string all = string.Join(", ", Array.FindAll(arguments, static argument => argument.Length > 0));
        return all.Length == 0 ? name : $"{name}({all})";
    }

    private static string Text(string? number) => number is null ? "null" : CSharpText.Literal(number);

    private static string? Print(long? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static string? Print(double? value) => value?.ToString("R", CultureInfo.InvariantCulture);

    private static string? Print(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);
}
