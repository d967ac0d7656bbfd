using System.Globalization;

namespace Syncropel.Bodies;

/// <summary>
/// Dates and times as RFC 3339 writes them. Written in one spelling: seconds always, a fraction only as long as it must be,
/// <c>Z</c> for the offset zero. Read in all spellings that .NET's types can hold.
/// </summary>
internal static class DateTimeText
{
    /// <summary>The length of <c>2026-11-20T12:30:00.1234567+02:00</c>.</summary>
    public const int MaxLength = 33;

    private static readonly string[] Formats =
    [
        "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK",
    ];

    private static readonly string[] TimeFormats = ["HH:mm:ss", "HH:mm:ss.FFFFFFF"];

    /// <summary>Writes the text and returns its length, at most <see cref="MaxLength"/>.</summary>
    public static int Format(DateTimeOffset value, Span<char> destination)
    {
        value.TryFormat(destination, out int length, "yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
        if (value.Offset == TimeSpan.Zero)
        {
            destination[length] = 'Z';
            return length + 1;
        }

        value.TryFormat(destination[length..], out int zone, "zzz", CultureInfo.InvariantCulture);
        return length + zone;
    }

    /// <inheritdoc cref="Format(DateTimeOffset, Span{char})"/>
    public static int Format(DateOnly value, Span<char> destination)
    {
        value.TryFormat(destination, out int length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return length;
    }

    /// <inheritdoc cref="Format(DateTimeOffset, Span{char})"/>
    public static int Format(TimeOnly value, Span<char> destination)
    {
        value.TryFormat(destination, out int length, "HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
        return length;
    }

    public static bool TryParse(string text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length < 20 || !HasOffset(text) || HasEmptyFraction(text)) return false;
        return DateTimeOffset.TryParseExact(text.ToUpperInvariant(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
    }

    public static bool TryParseTime(string text, out TimeOnly value)
    {
        value = default;
        return !HasEmptyFraction(text)
            && TimeOnly.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
    }

    // .NET takes "12:30:00." for 12:30:00.
    private static bool HasEmptyFraction(string text)
    {
        int point = text.IndexOf('.', StringComparison.Ordinal);
        return point >= 0 && (point + 1 == text.Length || !char.IsAsciiDigit(text[point + 1]));
    }

    // Without an offset .NET would take the machine's own.
    private static bool HasOffset(string text) => text[^1] is 'Z' or 'z' || text[^6] is '+' or '-';
}
