using System.Globalization;

namespace Syncropel.Analyzers.Infrastructure;

/// <summary>Numeric constants as the JSON that their properties print.</summary>
internal static class NumberText
{
    /// <summary>The number's text; null for what is no number. Not finite doubles have a text that no JSON number has.</summary>
    public static string? Of(object value) => value switch
    {
        double number => number.ToString("R", CultureInfo.InvariantCulture),

        // The property holds a double, which a single becomes without rounding.
        float number => ((double)number).ToString("R", CultureInfo.InvariantCulture),
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        char letter => ((int)letter).ToString(CultureInfo.InvariantCulture),
        sbyte or byte or short or ushort or int or uint or long or ulong => Convert.ToString(value, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>Whether a constant is NaN or infinite.</summary>
    public static bool IsNoNumber(object value) => value switch
    {
        double number => double.IsNaN(number) || double.IsInfinity(number),
        float number => float.IsNaN(number) || float.IsInfinity(number),
        _ => false,
    };
}
