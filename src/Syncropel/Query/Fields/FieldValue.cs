using System.Globalization;
using System.Text;
using Syncropel.Bodies;

namespace Syncropel.Query;

/// <summary>Values of C# types as the JSON that bodies have them in.</summary>
internal static class FieldValue
{
    /// <summary>What has no JSON of its own kind is a string: its text as bodies spell it.</summary>
    public static FilterValue Of<T>(T value)
        where T : notnull =>
        value switch
        {
            bool flag => FilterValue.FromBoolean(flag),
            int number => FilterValue.FromInt64(number),
            long number => FilterValue.FromInt64(number),
            double number => FilterValue.FromDouble(number),
            decimal number => OfDecimal(number),
            DateTimeOffset moment => Text(moment, DateTimeText.Format),
            DateOnly date => Text(date, DateTimeText.Format),
            TimeOnly time => Text(time, DateTimeText.Format),
            Uri uri => FilterValue.FromString(UriText.Format(uri)),
            _ => FilterValue.FromString(value.ToString()),
        };

    /// <summary>Whether the JSON of values comes in the order of the values.</summary>
    public static bool HasOrder<T>() =>
        typeof(T) == typeof(int) || typeof(T) == typeof(long) || typeof(T) == typeof(double) || typeof(T) == typeof(decimal)
        || typeof(T) == typeof(DateOnly) || typeof(T) == typeof(string);

    /// <exception cref="NotSupportedException">What an enum's values are in JSON cannot be seen from its names.</exception>
    public static void ThrowIfEnum<T>()
    {
        if (typeof(T).IsEnum) throw new NotSupportedException($"{typeof(T)} is an enum; give the text of its values too.");
    }

    public static FilterValue[] All<T>(IEnumerable<T> values, Func<T, FilterValue> json)
    {
        ArgumentNullException.ThrowIfNull(values);
        return [.. values.Select(json)];
    }

    // As a body has it: like any number where a double holds the same value, and in full where only a decimal does.
    private static FilterValue OfDecimal(decimal value)
    {
        string digits = value.ToString("0.############################", CultureInfo.InvariantCulture);
        double near = double.Parse(digits, CultureInfo.InvariantCulture);
        string shortest = near.ToString("R", CultureInfo.InvariantCulture);
        bool same = decimal.TryParse(shortest, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal back) && back == value;
        return same ? FilterValue.FromDouble(near) : FilterValue.FromCanonicalJson(Encoding.ASCII.GetBytes(digits));
    }

    private static FilterValue Text<T>(T value, Formatting<T> format)
    {
        Span<char> text = stackalloc char[DateTimeText.MaxLength];
        return FilterValue.FromString(new string(text[..format(value, text)]));
    }

    private delegate int Formatting<in T>(T value, Span<char> destination);
}
