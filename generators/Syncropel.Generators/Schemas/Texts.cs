using System.Globalization;

namespace Syncropel.Generators.Schemas;

/// <summary>Whether a text can be held by the C# type of its format.</summary>
internal static class Texts
{
    private static readonly string[] Times = ["HH:mm:ss", "HH:mm:ss.FFFFFFF"];

    public static bool Fit(string format, string text) => format switch
    {
        "date-time" => DateTimeOffset.TryParseExact(
            text.ToUpperInvariant(), ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"],
            CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date" => IsTime(text, "yyyy-MM-dd"),
        "time" => IsTime(text, "HH:mm:ssK", "HH:mm:ss.FFFFFFFK"),
        "time-local" => IsTime(text, Times),
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        _ => true,
    };

    private static bool IsTime(string text, params string[] formats) =>
        DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
