using Syncropel.Generators.Json;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Reading;

/// <summary>Reads strings: plain ones with their constraints, and those whose <c>format</c> has a type of its own.</summary>
internal static class StringReader
{
    private static readonly string[] Formats = ["date-time", "date", "time", "time-local", "uuid", "uri"];

    public static TypeModel Read(SchemaScope scope)
    {
        if (scope.Has("format")) return ReadFormatted(scope);

        int? minimum = scope.TakeCount("minLength");
        int? maximum = scope.TakeCount("maxLength");
        scope.CheckBounds("minLength", minimum, "maxLength", maximum);
        PatternModel? pattern = ReadPattern(scope);
        scope.Close("a string");
        return new StringType { MinLength = minimum, MaxLength = maximum, Pattern = pattern };
    }

    /// <summary>Reads <c>pattern</c>, where there is one.</summary>
    public static PatternModel? ReadPattern(SchemaScope scope)
    {
        if (scope.Take("pattern") is not { } member) return null;
        if (member.Value is not JsonStringNode text)
        {
            scope.WrongShape(member, "write a regular expression in a string");
            return null;
        }

        PatternModel? pattern = EcmaPattern.Translate(text.Value, out string error);
        if (pattern is null)
        {
            scope.File.WrongShape(text.Span, "pattern", $"is no regular expression of ECMA-262: {error.TrimEnd('.')}; mend it");
        }

        return pattern;
    }

    private static FormattedType ReadFormatted(SchemaScope scope)
    {
        JsonMemberNode member = scope.Take("format")!;
        int index = member.Value is JsonStringNode text ? Array.IndexOf(Formats, text.Value) : -1;
        if (member.Value is not JsonStringNode named)
        {
            scope.WrongShape(member, "write a format's name");
        }
        else if (index < 0)
        {
            string? near = EditDistance.Nearest(named.Value, Formats);
            string remedy = near is null ? $"the formats are {string.Join(", ", Formats)}" : $"did you mean \"{near}\"?";
            scope.File.NotUnderstood(member.Value.Span,
                $"The format \"{named.Value}\" is not understood by this version; {remedy}");
        }

        scope.Close("a string with a format");
        return new FormattedType((StringFormat)Math.Max(index, 0));
    }
}
