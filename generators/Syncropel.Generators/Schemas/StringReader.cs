using Syncropel.Generators.Json;
using Syncropel.Generators.Model;
using Syncropel.Generators.Reading;

namespace Syncropel.Generators.Schemas;

/// <summary>Reads the keywords about strings.</summary>
internal static class StringReader
{
    public static void Read(SchemaScope scope, StringKeywords keywords)
    {
        keywords.MinLength = scope.TakeCount("minLength");
        keywords.MaxLength = scope.TakeCount("maxLength");
        scope.CheckBounds("minLength", keywords.MinLength, "maxLength", keywords.MaxLength);
        keywords.Pattern = ReadPattern(scope);
        keywords.Format = ReadFormat(scope);
    }

    /// <summary>Reads <c>pattern</c>, where there is one.</summary>
    public static PatternModel? ReadPattern(SchemaScope scope)
    {
        if (scope.Take("pattern") is not { } member) return null;
        if (member.Value is JsonStringNode text) return Translate(scope.File, "pattern", text);
        scope.WrongShape(member, "write a regular expression in a string");
        return null;
    }

    /// <summary>Translates a pattern, or reports why it is none.</summary>
    public static PatternModel? Translate(SchemaFile file, string keyword, JsonStringNode text)
    {
        PatternModel? pattern = EcmaPattern.Translate(text.Value, out string error);
        if (pattern is null)
        {
            file.WrongShape(text.Span, keyword, $"is no regular expression of ECMA-262: {error.TrimEnd('.')}; mend it");
        }

        return pattern;
    }

    private static string? ReadFormat(SchemaScope scope)
    {
        if (scope.Take("format") is not { } member) return null;
        if (member.Value is not JsonStringNode named)
        {
            scope.WrongShape(member, "write a format's name");
            return null;
        }

        if (Formats.IsKnown(named.Value)) return named.Value;
        string remedy = EditDistance.Nearest(named.Value, Formats.Names) is { } near
            ? $"did you mean \"{near}\"?"
            : $"the formats are {string.Join(", ", Formats.Names)}";
        scope.File.NotUnderstood(member.Value.Span, $"The format \"{named.Value}\" is not understood; {remedy}");
        return null;
    }
}
