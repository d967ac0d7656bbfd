using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Syncropel.Tests.Json;

/// <summary>
/// Canonical JSON in the most obvious way, to compare with: it sorts strings by ordinal, and prints from a tree. It shares no
/// code with the product.
/// </summary>
internal static class NaiveCanonicalJson
{
    public static string Print(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject json => "{" + string.Join(",",
            Sorted(json).Select(static member => Quote(member.Key) + ":" + Print(member.Value))) + "}",
        JsonArray array => "[" + string.Join(",", array.Select(Print)) + "]",
        JsonValue value when value.TryGetValue(out string? text) => Quote(text),
        JsonValue value when value.TryGetValue(out double number) => Number(number),
        _ => node.ToJsonString(),
    };

    private static KeyValuePair<string, JsonNode?>[] Sorted(JsonObject json)
    {
        KeyValuePair<string, JsonNode?>[] members = [.. json];
        Array.Sort(members, static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        return members;
    }

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char c in text)
        {
            int letter = "\b\t\n\f\r\"\\".IndexOf(c, StringComparison.Ordinal);
            if (letter >= 0) quoted.Append('\\').Append("btnfr\"\\"[letter]);
            else if (c < ' ') quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>ECMA-262, Number::toString, from its own definition: digits, their count k, and the exponent n.</summary>
    private static string Number(double value)
    {
        if (value == 0) return "0";
        if (value < 0) return "-" + Number(-value);

        string[] parts = value.ToString("E16", CultureInfo.InvariantCulture).Split('E');
        for (int precision = 0; precision < 17; precision++)
        {
            string shorter = value.ToString("E" + precision, CultureInfo.InvariantCulture);
            if (double.Parse(shorter, CultureInfo.InvariantCulture) != value) continue;
            parts = shorter.Split('E');
            break;
        }

        string digits = parts[0].Replace(".", "", StringComparison.Ordinal).TrimEnd('0');
        int k = digits.Length;
        int n = int.Parse(parts[1], CultureInfo.InvariantCulture) + 1;
        if (k <= n && n <= 21) return digits + new string('0', n - k);
        if (n is > 0 and <= 21) return digits[..n] + "." + digits[n..];
        if (n is > -6 and <= 0) return "0." + new string('0', -n) + digits;
        string exponent = (n > 0 ? "+" : "-") + Math.Abs(n - 1).ToString(CultureInfo.InvariantCulture);
        return k == 1 ? digits + "e" + exponent : digits[..1] + "." + digits[1..] + "e" + exponent;
    }
}
