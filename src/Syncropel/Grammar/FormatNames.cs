namespace Syncropel.Grammar;

/// <summary>
/// The values of <c>format</c> that are checked: those of JSON Schema 2020-12 but for <c>hostname</c> and <c>idn-hostname</c>, some of the
/// OpenAPI format registry, and <c>did</c>. Written for netstandard2.0.
/// </summary>
internal static class FormatNames
{
    /// <summary>The formats of strings.</summary>
    public static readonly string[] OfText = Array.ConvertAll(TextFormats.All, static format => format.Name);

    /// <summary>The formats of numbers.</summary>
    public static readonly string[] OfNumbers = ["int32", "int64", "float", "double", "decimal"];

    /// <summary>What a format speaks of; null where no such format is checked.</summary>
    public static FormatSubject? SubjectOf(string name)
    {
        if (Array.IndexOf(OfText, name) >= 0) return FormatSubject.Text;
        return Array.IndexOf(OfNumbers, name) >= 0 ? FormatSubject.Number : null;
    }
}
