using System.Globalization;
using System.Numerics;

namespace Syncropel.Synapse;

/// <summary>
/// What members are held against when they are assigned. Each gives the value back, so that an accessor is one expression.
/// </summary>
internal static class FieldChecks
{
    private static CultureInfo Culture => CultureInfo.InvariantCulture;

    /// <summary>A text without NUL, which JSON can say.</summary>
    public static string? Text(string? value, string field)
    {
        if (value is null) return null;
        if (value.Contains('\0')) throw HasNul(field);
        int lone = LoneSurrogate(value);
        return lone < 0
            ? value
            : throw new IRInvalidFieldException(field, $"it has a lone surrogate at index {lone}, which JSON cannot say");
    }

    /// <inheritdoc cref="Text(string?, string)"/>
    public static string RequiredText(string? value, string field) =>
        Text(value, field) ?? throw new IRInvalidFieldException(field, "it is required, and is null");

    /// <summary>Texts without NUL, none of them null.</summary>
    public static ValueList<string>? Texts(ValueList<string>? values, string field)
    {
        for (int i = 0; i < values?.Count; i++) RequiredText(values[i], $"{field}[{i}]");
        return values;
    }

    /// <summary>Things, none of them null.</summary>
    public static ValueList<T>? NoNulls<T>(ValueList<T>? values, string field)
        where T : class
    {
        for (int i = 0; i < values?.Count; i++)
        {
            if (values[i] is null) throw new IRInvalidFieldException($"{field}[{i}]", "it is required, and is null");
        }

        return values;
    }

    /// <summary>A number that is not less than 0.</summary>
    public static T NotNegative<T>(T value, string field)
        where T : INumber<T> => value >= T.Zero && T.IsFinite(value)
            ? value
            : throw new IRInvalidFieldException(field, string.Create(Culture, $"{value} is not 0 or more"));

    /// <inheritdoc cref="NotNegative{T}(T, string)"/>
    public static T? NotNegative<T>(T? value, string field)
        where T : struct, INumber<T> => value is { } number ? NotNegative(number, field) : null;

    /// <summary>A number that JSON can say.</summary>
    public static double? Finite(double? value, string field) => value is null || double.IsFinite(value.Value)
        ? value
        : throw new IRInvalidFieldException(field, string.Create(Culture, $"{value} is no number that JSON can say"));

    /// <summary>A number from 0 to 1. NaN is none.</summary>
    public static double Share(double value, string field) => value is >= 0 and <= 1
        ? value
        : throw new IRInvalidFieldException(field, string.Create(Culture, $"{value} is not from 0 to 1"));

    /// <inheritdoc cref="Share(double, string)"/>
    public static double? Share(double? value, string field) => value is { } share ? Share(share, field) : null;

    /// <summary>A value that its enum declares.</summary>
    public static T Declared<T>(T value, string field)
        where T : struct, Enum => Enum.IsDefined(value)
            ? value
            : throw new IRInvalidFieldException(field, $"{value} is none of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}");

    /// <summary>A version <c>X.Y.Z</c>.</summary>
    public static string Version(string? value, string field) => SemanticVersion.IsMatch(value)
        ? value!
        : throw new IRInvalidFieldException(field, $"'{value}' is no version X.Y.Z, such as 1.0.0");

    // Most texts have no surrogates, and are looked at once.
    private static int LoneSurrogate(string text)
    {
        int first = text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff');
        for (int i = first < 0 ? text.Length : first; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) return i;
            i++;
        }

        return -1;
    }

    /// <summary>That a text has a NUL.</summary>
    public static IRInvalidFieldException HasNul(string field) => new(field, "it has a NUL character; remove it");
}
