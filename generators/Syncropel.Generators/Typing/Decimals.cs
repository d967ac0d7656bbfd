using System.Globalization;
using Syncropel.Generators.Model;
using Syncropel.Grammar;

namespace Syncropel.Generators.Typing;

/// <summary>Makes types of numbers by <c>format: decimal</c>.</summary>
internal static class Decimals
{
    /// <summary>The type, or null where a bound is none that a decimal holds.</summary>
    public static DecimalType? Build(View view)
    {
        (string? Token, decimal? Value)[] bounds =
        [
            Read(Scalars.Tightest(view, static part => part.Numbers.Minimum, isLower: true)),
            Read(Scalars.Tightest(view, static part => part.Numbers.Maximum, isLower: false)),
            Read(Scalars.Tightest(view, static part => part.Numbers.ExclusiveMinimum, isLower: true)),
            Read(Scalars.Tightest(view, static part => part.Numbers.ExclusiveMaximum, isLower: false)),
            Read(Scalars.One(view, static part => part.Numbers.MultipleOf)),
        ];
        if (Array.Exists(bounds, static bound => bound.Token is not null && bound.Value is null)) return null;
        return new DecimalType
        {
            Minimum = bounds[0].Value,
            Maximum = bounds[1].Value,
            ExclusiveMinimum = bounds[2].Value,
            ExclusiveMaximum = bounds[3].Value,
            MultipleOf = bounds[4].Value,
        };
    }

    private static (string? Token, decimal? Value) Read(string? token)
    {
        if (token is null) return (null, null);
        bool fits = decimal.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value)
            && ExactNumber.Parse(token).CompareTo(ExactNumber.Parse(value.ToString(CultureInfo.InvariantCulture))) == 0;
        return (token, fits ? value : null);
    }
}
