using System.Globalization;
using Syncropel.Generators.Json;
using Syncropel.Generators.Model;
using Syncropel.Generators.Schemas;
using Syncropel.Grammar;

namespace Syncropel.Generators.Typing;

/// <summary>Makes types of strings, numbers and booleans.</summary>
internal static class Scalars
{
    private static readonly (string Format, StringFormat Type)[] Typed =
    [
        ("date-time", StringFormat.DateTime), ("date", StringFormat.Date), ("time", StringFormat.Time),
        ("time-local", StringFormat.LocalTime), ("uuid", StringFormat.Uuid), ("uri", StringFormat.Uri),
    ];

    public static TypeModel String(View view)
    {
        int? least = Counts.Least(view, static part => part.Strings.MinLength);
        int? most = Counts.Most(view, static part => part.Strings.MaxLength);
        IReadOnlyList<PatternModel> patterns = [.. Distinct(view, static part => part.Strings.Pattern)];
        string? format = TakeFormat(view, JsonTypes.String);
        foreach ((string name, StringFormat type) in Typed)
        {
            if (name != format) continue;
            view.IsExact &= least is null && most is null && patterns.Count == 0;
            return new FormattedType(type);
        }

        view.IsExact &= patterns.Count <= 1;
        return new StringType
        {
            MinLength = least,
            MaxLength = most,
            Pattern = patterns.Count == 0 ? null : patterns[0],
            Format = format,
        };
    }

    public static TypeModel Integer(View view)
    {
        view.IsExact &= view.Values is null;
        bool isInt32 = TakeFormat(view, JsonTypes.Numeric) switch
        {
            null or "int64" or "float" or "double" or "decimal" => false,
            _ => true,
        };
        return new IntegerType
        {
            IsInt32 = isInt32,
            Minimum = Bound(view, static part => part.Numbers.Minimum, isLower: true),
            Maximum = Bound(view, static part => part.Numbers.Maximum, isLower: false),
            ExclusiveMinimum = Beyond(view, static part => part.Numbers.ExclusiveMinimum, isLower: true),
            ExclusiveMaximum = Beyond(view, static part => part.Numbers.ExclusiveMaximum, isLower: false),
            MultipleOf = Step(view),
        };
    }

    public static TypeModel Number(View view)
    {
        view.IsExact &= view.Values is null;
        string? format = TakeFormat(view, JsonTypes.Numeric);
        if (format == "decimal" && Decimals.Build(view) is { } exact) return exact;
        view.IsExact &= format is null or "double";
        return new NumberType
        {
            Minimum = Double(view, static part => part.Numbers.Minimum, isLower: true),
            Maximum = Double(view, static part => part.Numbers.Maximum, isLower: false),
            ExclusiveMinimum = Double(view, static part => part.Numbers.ExclusiveMinimum, isLower: true),
            ExclusiveMaximum = Double(view, static part => part.Numbers.ExclusiveMaximum, isLower: false),
            MultipleOf = Parse(view, One(view, static part => part.Numbers.MultipleOf)),
        };
    }

    public static TypeModel Boolean(View view)
    {
        view.IsExact &= view.Values is null;
        return new BooleanType();
    }

    /// <summary>The tightest of several bounds, as its token.</summary>
    public static string? Tightest(View view, Func<Schema, string?> bound, bool isLower)
    {
        string? tightest = null;
        foreach (string token in Distinct(view, bound))
        {
            int order = tightest is null ? 0 : ExactNumber.Parse(token).CompareTo(ExactNumber.Parse(tightest));
            if (tightest is null || (isLower ? order > 0 : order < 0)) tightest = token;
        }

        return tightest;
    }

    /// <summary>The only one of its kind; where there are several, the first, and the view is not exact.</summary>
    public static string? One(View view, Func<Schema, string?> keyword)
    {
        IReadOnlyList<string> all = [.. Distinct(view, keyword)];
        view.IsExact &= all.Count <= 1;
        return all.Count == 0 ? null : all[0];
    }

    private static IEnumerable<T> Distinct<T>(View view, Func<Schema, T?> keyword)
        where T : class => view.Parts.Select(keyword).OfType<T>().Distinct();

    // A format of another type of JSON says nothing about this one.
    private static string? TakeFormat(View view, JsonTypes types)
    {
        IReadOnlyList<string> formats = [.. Distinct(view, static part => part.Strings.Format)
            .Where(format => (Formats.TypesOf(format) & types) != 0)];
        view.IsExact &= formats.Count <= 1;
        return formats.Count == 0 ? null : formats[0];
    }

    // The integer next to the bound, on the inner side. Beyond 64 bits the type itself is the bound, or nothing fits.
    private static long? Bound(View view, Func<Schema, string?> keyword, bool isLower)
    {
        if (Tightest(view, keyword, isLower) is not { } token) return null;
        var exact = ExactNumber.Parse(token);
        long floor = exact.Floor();
        bool isReached = exact.CompareTo(ExactNumber.Parse(floor.ToString(CultureInfo.InvariantCulture))) == 0;
        if (!isReached && floor is long.MaxValue or long.MinValue) view.IsExact = false;
        return isReached || !isLower || floor == long.MaxValue ? floor : floor + 1;
    }

    private static long? Beyond(View view, Func<Schema, string?> keyword, bool isLower)
    {
        if (Tightest(view, keyword, isLower) is not { } token) return null;
        if (JsonNumbers.TryGetInteger(token, out long integer)) return integer;
        view.IsExact = false;
        return null;
    }

    private static long? Step(View view)
    {
        if (One(view, static part => part.Numbers.MultipleOf) is not { } token) return null;
        if (JsonNumbers.TryGetInteger(token, out long step)) return step;
        view.IsExact = false;
        return null;
    }

    private static double? Double(View view, Func<Schema, string?> keyword, bool isLower) => Parse(view, Tightest(view, keyword, isLower));

    private static double? Parse(View view, string? token)
    {
        if (token is null) return null;
        if (JsonNumbers.TryGetNumber(token, out double value)) return value;
        view.IsExact = false;
        return null;
    }
}
