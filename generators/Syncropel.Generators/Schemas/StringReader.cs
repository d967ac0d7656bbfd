using Syncropel.Generators.Json;
using Syncropel.Generators.Model;
using Syncropel.Generators.Reading;
using Syncropel.Grammar;

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
        string? pattern = EcmaPattern.Translate(text.Value, out EcmaFault? fault);
        if (pattern is not null) return new PatternModel(text.Value, pattern);
        string problem = fault!.IsEcma ? "cannot be understood" : "is no regular expression of ECMA-262";
        file.WrongShape(text.Span, keyword, $"{problem}: {fault.Message.TrimEnd('.')}; mend it");
        return null;
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
