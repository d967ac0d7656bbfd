using System.Globalization;
using System.Text.RegularExpressions;

namespace Syncropel.Generators.Tests.Oracle;

/// <summary>The formats that the oracle asserts, by rules of its own; every other one is an annotation.</summary>
internal static partial class Formats
{
    public static bool AcceptsNumber(string format, ExactDecimal value) => format switch
    {
        "int32" => value.IsInteger && IsWithin(value, int.MinValue, int.MaxValue),
        _ => true,
    };

    public static bool AcceptsText(string format, string text) => format switch
    {
        "date" => IsDate(text),
        "date-time" => text.Length > 10 && text[10] is 'T' or 't' && IsDate(text[..10]) && IsTime(text[11..]),
        "time" => IsTime(text),
        "uuid" => Uuid().IsMatch(text),
        "ipv4" => Ipv4().IsMatch(text),
        "email" => Email().IsMatch(text),
        "did" => Did().IsMatch(text),
        "uri" => AbsoluteUri().IsMatch(text),
        _ => true,
    };

    private static bool IsWithin(ExactDecimal value, int least, int most) =>
        value.CompareTo(ExactDecimal.Of(least)) >= 0 && value.CompareTo(ExactDecimal.Of(most)) <= 0;

    private static bool IsDate(string text)
    {
        if (!Date().IsMatch(text)) return false;
        int year = Number(text, 0, 4), month = Number(text, 5, 2), day = Number(text, 8, 2);
        int february = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        int[] days = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        return month is >= 1 and <= 12 && day >= 1 && day <= days[month - 1];
    }

    private static bool IsTime(string text)
    {
        if (!Time().IsMatch(text)) return false;
        bool isUtc = text[^1] is 'Z' or 'z';
        return Number(text, 0, 2) < 24 && Number(text, 3, 2) < 60 && Number(text, 6, 2) < 60
            && (isUtc || (Number(text, text.Length - 5, 2) < 24 && Number(text, text.Length - 2, 2) < 60));
    }

    private static int Number(string text, int start, int length) =>
        int.Parse(text.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}\z")]
    private static partial Regex Date();

    [GeneratedRegex(@"^[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})\z")]
    private static partial Regex Time();

    [GeneratedRegex(@"^[0-9A-Fa-f]{8}-([0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}\z")]
    private static partial Regex Uuid();

    [GeneratedRegex(@"^((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\.(?!\z)|\z)){4}\z")]
    private static partial Regex Ipv4();

    // Only what nobody doubts on either side of the @.
    [GeneratedRegex(@"^[A-Za-z0-9_+-]+(\.[A-Za-z0-9_+-]+)*@[A-Za-z0-9]+([.-][A-Za-z0-9]+)*\z")]
    private static partial Regex Email();

    [GeneratedRegex(@"^did:[a-z0-9]+:([A-Za-z0-9._:-]|%[0-9A-Fa-f]{2})*(?<!:)\z")]
    private static partial Regex Did();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9._~!$&'()*+,;=:@/?#%-]*\z")]
    private static partial Regex AbsoluteUri();
}
