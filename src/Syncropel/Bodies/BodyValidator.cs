using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Syncropel.Json;

namespace Syncropel.Bodies;

/// <summary>
/// What generated <c>Validate()</c> methods call: one method a keyword. It allocates nothing while the body is valid, but to find
/// duplicates in a long list. Paths grow from the inside out: a violation starts with an empty path, and each level that was entered
/// puts its own name in front. Not meant to be called by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial struct BodyValidator
{
    private List<Violation>? _violations;

    /// <summary>The number of violations so far; give it to <see cref="Leave(int, string)"/>.</summary>
    public readonly int Mark => _violations?.Count ?? 0;

    /// <summary>What was found, with paths that start where the validator does.</summary>
    internal readonly IReadOnlyList<Violation> Found => _violations ?? [];

    /// <summary>What was found.</summary>
    public readonly ValidationResult ToResult() =>
        new(_violations?.ConvertAll(static violation => violation with { Path = "$" + violation.Path }));

    /// <summary>Puts a member's name in front of the paths of all violations since <paramref name="mark"/>.</summary>
    public readonly void Leave(int mark, string name)
    {
        if (Mark > mark) Prefix(mark, JsonPath.Member(name));
    }

    /// <summary>Puts an index in front of the paths of all violations since <paramref name="mark"/>.</summary>
    public readonly void Leave(int mark, int index)
    {
        if (Mark > mark) Prefix(mark, JsonPath.Index(index));
    }

    /// <summary>A required member that is null.</summary>
    public bool IsThere([NotNullWhen(true)] object? value)
    {
        if (value is null) Add("required", "null is not allowed; give a value");
        return value is not null;
    }

    /// <summary><c>minLength</c> and <c>maxLength</c>, in code points; and text must be text.</summary>
    public void Text(string value, int minLength = 0, int maxLength = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(value);
        int length = 0;
        for (int i = 0; i < value.Length; i++, length++)
        {
            if (!char.IsSurrogate(value[i])) continue;
            if (i + 1 < value.Length && char.IsSurrogatePair(value[i], value[i + 1]))
            {
                i++;
                continue;
            }

            Add("type", $"the text has a lone surrogate at index {i}, which JSON cannot say");
            return;
        }

        if (length < minLength) Add("minLength", $"the text has {length} characters; at least {minLength} are needed");
        if (length > maxLength) Add("maxLength", $"the text has {length} characters; at most {maxLength} are allowed");
    }

    /// <summary><c>pattern</c>.</summary>
    /// <param name="value">The text.</param>
    /// <param name="pattern">The pattern as .NET understands it.</param>
    /// <param name="source">The pattern as the schema has it.</param>
    public void Matches(string value, Regex pattern, string source)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        try
        {
            if (!pattern.IsMatch(value)) Add("pattern", $"\"{JsonText.Shorten(value)}\" does not match {source}");
        }
        catch (RegexMatchTimeoutException)
        {
            Add("pattern",
                $"\"{JsonText.Shorten(value)}\" took longer than {pattern.MatchTimeout.TotalMilliseconds} ms to hold against {source}");
        }
    }

    /// <summary>The bounds of an integer.</summary>
    public void Range(long value, long minimum = long.MinValue, long maximum = long.MaxValue)
    {
        if (value < minimum) Add("minimum", $"{value} is less than {minimum}");
        if (value > maximum) Add("maximum", $"{value} is more than {maximum}");
    }

    /// <summary><c>exclusiveMinimum</c> and <c>exclusiveMaximum</c> of an integer.</summary>
    public void Between(long value, long? above = null, long? below = null)
    {
        if (value <= above) Add("exclusiveMinimum", $"{value} is not more than {above}");
        if (value >= below) Add("exclusiveMaximum", $"{value} is not less than {below}");
    }

    /// <summary><c>multipleOf</c> of an integer.</summary>
    public void MultipleOf(long value, long divisor)
    {
        if (value % divisor != 0) Add("multipleOf", $"{value} is no multiple of {divisor}");
    }

    /// <summary>The bounds of a number, which must be one.</summary>
    public void Range(double value, double minimum = double.NegativeInfinity, double maximum = double.PositiveInfinity)
    {
        if (!double.IsFinite(value)) Add("type", $"{Print(value)} is no JSON number");
        else if (value < minimum) Add("minimum", $"{Print(value)} is less than {Print(minimum)}");
        else if (value > maximum) Add("maximum", $"{Print(value)} is more than {Print(maximum)}");
    }

    /// <summary><c>exclusiveMinimum</c> and <c>exclusiveMaximum</c> of a number.</summary>
    public void Between(double value, double above = double.NegativeInfinity, double below = double.PositiveInfinity)
    {
        if (value <= above && double.IsFinite(value)) Add("exclusiveMinimum", $"{Print(value)} is not more than {Print(above)}");
        if (value >= below && double.IsFinite(value)) Add("exclusiveMaximum", $"{Print(value)} is not less than {Print(below)}");
    }

    /// <summary><c>multipleOf</c> of a number, by the decimals that JSON prints: 0.3 is a multiple of 0.1.</summary>
    public void MultipleOf(double value, double divisor)
    {
        if (!double.IsFinite(value)) return;
        if (!DecimalMultiple.Holds(value, divisor)) Add("multipleOf", $"{Print(value)} is no multiple of {Print(divisor)}");
    }

    /// <summary>The bounds of a decimal, whose digits canonical JSON must keep.</summary>
    public void Range(decimal value, decimal minimum = decimal.MinValue, decimal maximum = decimal.MaxValue)
    {
        if (!DecimalText.HasCanonicalForm(value)) Add("format", $"{Print(value)} has more digits than canonical JSON keeps; round it");
        if (value < minimum) Add("minimum", $"{Print(value)} is less than {Print(minimum)}");
        if (value > maximum) Add("maximum", $"{Print(value)} is more than {Print(maximum)}");
    }

    /// <summary><c>exclusiveMinimum</c> and <c>exclusiveMaximum</c> of a decimal.</summary>
    public void Between(decimal value, decimal? above = null, decimal? below = null)
    {
        if (value <= above) Add("exclusiveMinimum", $"{Print(value)} is not more than {Print(above.Value)}");
        if (value >= below) Add("exclusiveMaximum", $"{Print(value)} is not less than {Print(below.Value)}");
    }

    /// <summary><c>multipleOf</c> of a decimal, exact.</summary>
    public void MultipleOf(decimal value, decimal divisor)
    {
        if (!DecimalMultiple.Holds(value, divisor)) Add("multipleOf", $"{Print(value)} is no multiple of {Print(divisor)}");
    }

    /// <summary><c>minItems</c> and <c>maxItems</c>.</summary>
    public void Count(int count, int minItems = 0, int maxItems = int.MaxValue)
    {
        if (count < minItems) Add("minItems", $"the list has {count} elements; at least {minItems} are needed");
        if (count > maxItems) Add("maxItems", $"the list has {count} elements; at most {maxItems} are allowed");
    }

    /// <summary><c>uniqueItems</c>.</summary>
    public void Unique<T>(ValueList<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        foreach ((int first, int again) in EqualItems.Find(items))
        {
            Add("uniqueItems", $"elements {first} and {again} are equal: {JsonText.Shorten(items[again]?.ToString() ?? "null")}");
        }
    }

    /// <summary><c>minProperties</c> and <c>maxProperties</c>.</summary>
    public void Members(int count, int minProperties = 0, int maxProperties = int.MaxValue)
    {
        if (count < minProperties) Add("minProperties", $"the object has {count} members; at least {minProperties} are needed");
        if (count > maxProperties) Add("maxProperties", $"the object has {count} members; at most {maxProperties} are allowed");
    }

    /// <summary><c>enum</c>: the value is a declared one.</summary>
    public void Declared(bool declared, int value)
    {
        if (!declared) Add("enum", $"{value} is no declared value");
    }

    /// <summary><c>const</c> of a member that may be absent.</summary>
    public void Constant(bool equal, string expected)
    {
        if (!equal) Add("const", $"only {expected} is allowed");
    }

    /// <summary>An absolute URI.</summary>
    public void AbsoluteUri(Uri value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!UriText.TryParse(value.OriginalString, out _))
        {
            Add("format", $"\"{JsonText.Shorten(value.OriginalString)}\" is no absolute URI in ASCII");
        }
    }

    /// <summary>JSON without a type of its own: it must be there, and have a canonical form.</summary>
    /// <returns>Whether it is, so that it can be held against its schema.</returns>
    public bool Json(JsonElement value)
    {
        if (RawJson.Fault(value) is not { } fault) return true;
        Add("type", fault);
        return false;
    }

    private static string Print(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Print(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private readonly void Prefix(int mark, string prefix)
    {
        for (int i = mark; i < Mark; i++) _violations![i] = _violations[i] with { Path = prefix + _violations[i].Path };
    }

    private void Add(string rule, string message) => (_violations ??= []).Add(new Violation("", rule, message));
}
