using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Syncropel.Grammar;

namespace Syncropel.Analyzers.Constraints;

/// <summary>The formats whose rules are shared with the runtime. The others are left to <c>Validate()</c>.</summary>
internal static class TextFormats
{
    private static readonly Regex Duration = Compile(FormatPatterns.Duration);
    private static readonly Regex Uuid = Compile(FormatPatterns.Uuid);
    private static readonly Regex JsonPointer = Compile(FormatPatterns.JsonPointer);
    private static readonly Regex RelativeJsonPointer = Compile(FormatPatterns.RelativeJsonPointer);

    /// <summary>Whether a text certainly has not a format, with an example of one that has.</summary>
    public static bool IsRefused(string format, string text, [NotNullWhen(true)] out string? example)
    {
        (example, bool isRefused) = format switch
        {
            "did" => ("did:example:my-app", DidSyntax.Explain(text) is not null),
            "duration" => ("P1DT12H", !Duration.IsMatch(text)),
            "uuid" => ("123e4567-e89b-12d3-a456-426614174000", !Uuid.IsMatch(text)),
            "json-pointer" => ("/artists/0", !JsonPointer.IsMatch(text)),
            "relative-json-pointer" => ("1/artists", !RelativeJsonPointer.IsMatch(text)),
            "regex" => ("^[a-z]+$", EcmaPattern.Translate(text, out EcmaFault? fault) is null && !fault!.IsEcma),
            _ => ("", false),
        };
        return isRefused;
    }

    private static Regex Compile(string pattern) =>
        new(pattern, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant);
}
