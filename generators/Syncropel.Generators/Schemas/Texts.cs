using System.Globalization;
using Syncropel.Grammar;

namespace Syncropel.Generators.Schemas;

/// <summary>Holds texts against the formats of schemas.</summary>
internal static class Texts
{
    private static readonly string[] Times = ["HH:mm:ss", "HH:mm:ss.FFFFFFF"];

    /// <summary>Whether a text has a format, and the C# type of that format can hold it.</summary>
    public static bool Fit(string format, string text) => TextFormats.Find(format)?.Accepts(text) != false && CanBeHeld(format, text);

    // RFC 3339 has a year 0, leap seconds, and more digits of a second than .NET's types.
    private static bool CanBeHeld(string format, string text) => format switch
    {
        "date-time" => DateTimeOffset.TryParseExact(
            text.ToUpperInvariant(), ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"],
            CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date" => IsTime(text, "yyyy-MM-dd"),
        "time" => IsTime(text.ToUpperInvariant(), "HH:mm:ssK", "HH:mm:ss.FFFFFFFK"),
        "time-local" => IsTime(text, Times),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        _ => true,
    };

    private static bool IsTime(string text, params string[] formats) =>
        DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
