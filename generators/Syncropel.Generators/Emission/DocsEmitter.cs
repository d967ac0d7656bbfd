using System.Globalization;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>Writes documentation comments: what the schema says, and what it asks for.</summary>
internal static class DocsEmitter
{
    public static void Type(SourceWriter writer, Docs docs, string otherwise)
    {
        Summary(writer, docs, otherwise);
        Examples(writer, docs);
    }

    public static void Member(SourceWriter writer, MemberModel member)
    {
        Summary(writer, member.Docs, $"The member <c>{CSharpText.Xml(member.JsonName)}</c>.");
        writer.Line($"/// <value>{CSharpText.Xml(Facts(member))}</value>");
        Examples(writer, member.Docs);
    }

    private static void Summary(SourceWriter writer, Docs docs, string otherwise)
    {
        string? prose = docs.Title is { } title && docs.Description is { } description
            ? Sentence(title) + " " + description
            : docs.Description ?? docs.Title;
        writer.Line($"/// <summary>{(prose is null ? otherwise : CSharpText.Xml(Sentence(prose)))}</summary>");
    }

    private static void Examples(SourceWriter writer, Docs docs)
    {
        foreach (string example in docs.Examples) writer.Line($"/// <example><code>{CSharpText.Xml(example)}</code></example>");
    }

    private static string Sentence(string prose)
    {
        string trimmed = prose.Trim();
        return trimmed.Length == 0 || trimmed[trimmed.Length - 1] is '.' or '!' or '?' or ':' ? trimmed : trimmed + ".";
    }

    private static string Facts(MemberModel member)
    {
        string presence = member.IsRequired ? "Required" : "Optional";
        string constraints = Constraints(member.Type);
        string nullable = member.Type.IsNullable ? "; may be null" : "";
        return constraints.Length == 0 ? presence + nullable + "." : $"{presence}{nullable}; {constraints}.";
    }

    private static string Constraints(TypeModel type) => type switch
    {
        StringType text => Join(
            Bounds(text.MinLength, text.MaxLength, "character"),
            text.Pattern is { } pattern ? "matches " + pattern.Source : ""),
        IntegerType integer => Join(
            integer.Minimum is { } least ? "from " + Print(least) : "",
            integer.ExclusiveMinimum is { } above ? "above " + Print(above) : "",
            integer.Maximum is { } most ? "up to " + Print(most) : "",
            integer.ExclusiveMaximum is { } below ? "below " + Print(below) : "",
            integer.MultipleOf is { } step ? "a multiple of " + Print(step) : ""),
        NumberType number => Join(
            number.Minimum is { } least ? "from " + Print(least) : "",
            number.ExclusiveMinimum is { } above ? "above " + Print(above) : "",
            number.Maximum is { } most ? "up to " + Print(most) : "",
            number.ExclusiveMaximum is { } below ? "below " + Print(below) : "",
            number.MultipleOf is { } step ? "a multiple of " + Print(step) : ""),
        ConstType constant => "always " + constant.Json,
        ArrayType array => Join(
            Bounds(array.MinItems, array.MaxItems, "element"),
            array.UniqueItems ? "without duplicates" : "",
            Constraints(array.Element) is { Length: > 0 } each ? "each " + each : ""),
        OneOrManyType many => Join("one or several", Constraints(many.Many)),
        FreeObjectType free => Bounds(free.MinProperties, free.MaxProperties, "member"),
        ObjectType nested => Bounds(nested.Object.MinProperties, nested.Object.MaxProperties, "member"),
        _ => "",
    };

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
