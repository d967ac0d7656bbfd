using System.Globalization;

namespace Syncropel.Bodies;

/// <summary>Times of day with an offset, in the spelling of RFC 3339 (<c>full-time</c>).</summary>
internal static class OffsetTimeText
{
    private const int OffsetLength = 6;

    /// <summary>Writes the text and returns its length, at most <see cref="DateTimeText.MaxLength"/>.</summary>
    public static int Format(OffsetTime value, Span<char> destination)
    {
        int length = DateTimeText.Format(value.Time, destination);
        if (value.Offset == TimeSpan.Zero)
        {
            destination[length] = 'Z';
            return length + 1;
        }

        destination[length] = value.Offset < TimeSpan.Zero ? '-' : '+';
        value.Offset.TryFormat(destination[(length + 1)..], out int written, @"hh\:mm", CultureInfo.InvariantCulture);
        return length + 1 + written;
    }

    public static bool TryParse(string text, out OffsetTime value)
    {
        value = default;
        int at = Split(text);
        if (at < 0 || !DateTimeText.TryParseTime(text[..at], out TimeOnly time)) return false;
        if (!TryParseOffset(text.AsSpan(at), out TimeSpan offset)) return false;
        value = new OffsetTime(time, offset);
        return true;
    }

    /// <summary>Whether a text would be a time of day if minutes had a 61st second, as they do now and then.</summary>
    public static bool IsLeapSecond(string text)
    {
        const int Seconds = 6;
        return text.Length > Seconds + 2
            && text.AsSpan(Seconds, 2).SequenceEqual("60")
            && TryParse(string.Concat(text.AsSpan(0, Seconds), "59", text.AsSpan(Seconds + 2)), out _);
    }

    // Where the offset begins, or -1.
    private static int Split(string text)
    {
        if (text.Length == 0) return -1;
        return text[^1] is 'Z' or 'z' ? text.Length - 1 : text.Length - OffsetLength;
    }

    private static bool TryParseOffset(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (text.Length == 1) return true;
        bool shaped = text[0] is '+' or '-' && text[3] == ':'
            && char.IsAsciiDigit(text[1]) && char.IsAsciiDigit(text[2]) && char.IsAsciiDigit(text[4]) && char.IsAsciiDigit(text[5]);
        if (!shaped) return false;

        int hours = (10 * (text[1] - '0')) + text[2] - '0', minutes = (10 * (text[4] - '0')) + text[5] - '0';
        offset = new TimeSpan(hours, minutes, 0);
        if (text[0] == '-') offset = -offset;
        return hours < 24 && minutes < 60;
    }
}
