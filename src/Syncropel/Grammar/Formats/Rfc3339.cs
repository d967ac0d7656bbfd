namespace Syncropel.Grammar;

/// <summary>Dates and times of RFC 3339, section 5.6. Written for netstandard2.0.</summary>
internal static class Rfc3339
{
    private const int DateLength = 10;
    private const int MinutesOfDay = 24 * 60;

    /// <summary><c>full-date</c>.</summary>
    public static bool IsDate(string text) => IsFullDate(text.AsSpan());

    /// <summary><c>date-time</c>.</summary>
    public static bool IsDateTime(string text) => HasDateBefore(text.AsSpan(), out ReadOnlySpan<char> time) && IsFullTime(time);

    /// <summary><c>full-time</c>.</summary>
    public static bool IsTime(string text) => IsFullTime(text.AsSpan());

    /// <summary>A <c>date-time</c> without its offset.</summary>
    public static bool IsLocalDateTime(string text) => HasDateBefore(text.AsSpan(), out ReadOnlySpan<char> time) && IsPartialTime(time);

    /// <summary><c>partial-time</c>. A leap second is none, because nobody can say whether it is one in UTC.</summary>
    public static bool IsLocalTime(string text) => IsPartialTime(text.AsSpan());

    private static bool HasDateBefore(ReadOnlySpan<char> text, out ReadOnlySpan<char> time)
    {
        time = default;
        if (text.Length <= DateLength || text[DateLength] is not ('T' or 't') || !IsFullDate(text.Slice(0, DateLength))) return false;
        time = text.Slice(DateLength + 1);
        return true;
    }

    private static bool IsFullDate(ReadOnlySpan<char> text)
    {
        if (text.Length != DateLength || text[4] != '-' || text[7] != '-') return false;
        return TryRead(text.Slice(0, 4), 0, 9999, out int year)
            && TryRead(text.Slice(5, 2), 1, 12, out int month)
            && TryRead(text.Slice(8), 1, DaysOf(year, month), out _);
    }

    // RFC 3339 has a year 0, which .NET has not; it is a leap year.
    private static int DaysOf(int year, int month) => DateTime.DaysInMonth(year == 0 ? 400 : year, month);

    private static bool IsPartialTime(ReadOnlySpan<char> text) =>
        TryReadClock(text, out _, out bool leap, out ReadOnlySpan<char> rest) && rest.IsEmpty && !leap;

    private static bool IsFullTime(ReadOnlySpan<char> text) =>
        TryReadClock(text, out int minute, out bool leap, out ReadOnlySpan<char> offset)
        && TryReadOffset(offset, out int east)
        && (!leap || (minute - east + MinutesOfDay) % MinutesOfDay == MinutesOfDay - 1);

    private static bool TryReadClock(ReadOnlySpan<char> text, out int minute, out bool leap, out ReadOnlySpan<char> rest)
    {
        minute = 0;
        leap = false;
        rest = default;
        bool reads = text.Length >= 8 && text[2] == ':' && text[5] == ':';
        if (!reads || !TryRead(text.Slice(0, 2), 0, 23, out int hours) || !TryRead(text.Slice(3, 2), 0, 59, out int minutes)) return false;
        if (!TryRead(text.Slice(6, 2), 0, 60, out int seconds)) return false;

        minute = (hours * 60) + minutes;
        leap = seconds == 60;
        rest = text.Slice(8);
        if (rest.IsEmpty || rest[0] != '.') return true;
        int end = 1;
        while (end < rest.Length && Ascii.IsDigit(rest[end])) end++;
        rest = rest.Slice(end);
        return end > 1;
    }

    /// <summary>Reads <c>Z</c> or <c>+hh:mm</c>, as minutes to the east.</summary>
    private static bool TryReadOffset(ReadOnlySpan<char> text, out int east)
    {
        east = 0;
        if (text.Length == 1 && text[0] is ('Z' or 'z')) return true;
        if (text.Length != 6 || text[0] is not ('+' or '-') || text[3] != ':') return false;
        if (!TryRead(text.Slice(1, 2), 0, 23, out int hours) || !TryRead(text.Slice(4), 0, 59, out int minutes)) return false;
        east = (text[0] == '-' ? -1 : 1) * ((hours * 60) + minutes);
        return true;
    }

    private static bool TryRead(ReadOnlySpan<char> digits, int least, int most, out int value)
    {
        value = 0;
        foreach (char digit in digits)
        {
            if (!Ascii.IsDigit(digit)) return false;
            value = (value * 10) + digit - '0';
        }

        return value >= least && value <= most;
    }
}
