using Syncropel.Grammar;

namespace Syncropel.Generators.Schemas;

/// <summary>What the formats speak of, in the types of JSON.</summary>
internal static class Formats
{
    public static readonly string[] Names = [.. FormatNames.OfText, .. FormatNames.OfNumbers];

    public static bool IsKnown(string name) => FormatNames.SubjectOf(name) is not null;

    /// <summary>The types that a format speaks of. Values of others pass.</summary>
    public static JsonTypes TypesOf(string name) =>
        FormatNames.SubjectOf(name) == FormatSubject.Number ? JsonTypes.Numeric : JsonTypes.String;
}
