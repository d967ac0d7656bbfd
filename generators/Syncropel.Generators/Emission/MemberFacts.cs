using System.Globalization;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>Says in prose what a schema asks of a member: whether it must be there, its bounds, its default.</summary>
internal static class MemberFacts
{
    public static string Of(MemberModel member)
    {
        string presence = member.IsRequired ? "Required" : "Optional";
        string constraints = Constraints(member.Type);
        string nullable = member.Type.IsNullable ? "; may be null" : "";
        string facts = constraints.Length == 0 ? presence + nullable + "." : $"{presence}{nullable}; {constraints}.";
        return member.Default is { } start && !member.IsFixed ? $"{facts} Default: {start}." : facts;
    }

    private static string Constraints(TypeModel type) => type switch
    {
        StringType text => Join(
            Bounds(text.MinLength, text.MaxLength, "character"),
            text.Pattern is { } pattern ? $"matches \"{pattern.Source}\"" : "",
            text.Format is { } format ? $"of the format {format}" : ""),
        IntegerType integer => Number(
            integer.Minimum, integer.ExclusiveMinimum, integer.Maximum, integer.ExclusiveMaximum, integer.MultipleOf),
        NumberType number => Number(number.Minimum, number.ExclusiveMinimum, number.Maximum, number.ExclusiveMaximum, number.MultipleOf),
        DecimalType number => Number(number.Minimum, number.ExclusiveMinimum, number.Maximum, number.ExclusiveMaximum, number.MultipleOf),
        ConstType constant => "always " + constant.Json,
        ArrayType array => Join(
            Bounds(array.MinItems, array.MaxItems, "element"),
            array.UniqueItems ? "without duplicates" : "",
            Each(array.Element)),
        OneOrManyType many => Join("one or several", Constraints(many.Many)),
        MapType map => Join(Bounds(map.MinProperties, map.MaxProperties, "member"), Each(map.Value)),
        FreeObjectType free => Bounds(free.MinProperties, free.MaxProperties, "member"),
        ObjectType nested => Bounds(nested.Object.MinProperties, nested.Object.MaxProperties, "member"),
        RawType => "any JSON" + (type.Check is null ? "" : " that the schema accepts"),
        _ => "",
    };

    private static string Each(TypeModel type) => Constraints(type) is { Length: > 0 } each ? "each " + each : "";

    private static string Number(
        IFormattable? least, IFormattable? above, IFormattable? most, IFormattable? below, IFormattable? step) => Join(
        least is null ? "" : "from " + Print(least),
        above is null ? "" : "above " + Print(above),
        most is null ? "" : "up to " + Print(most),
        below is null ? "" : "below " + Print(below),
        step is null ? "" : "a multiple of " + Print(step));

    private static string Bounds(int? least, int? most, string unit) => (least, most) switch
    {
        (null, null) => "",
        ({ } from, null) => $"at least {Count(from, unit)}",
        (null, { } to) => $"at most {Count(to, unit)}",
        ({ } from, { } to) when from == to => Count(to, unit),
        ({ } from, { } to) => $"{Print(from)} to {Count(to, unit)}",
    };

    private static string Count(int count, string unit) => Print(count) + " " + unit + (count == 1 ? "" : "s");

    private static string Print(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);

    private static string Join(params string[] parts)
    {
        string joined = "";
        foreach (string part in parts)
        {
            if (part.Length > 0) joined += joined.Length == 0 ? part : ", " + part;
        }

        return joined;
    }
}
