using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Syncropel.Contract.Query;

/// <summary>
/// The query language once more, as plainly as it can be said and without any of the kernel's code: JSON nodes, decimals,
/// regular expressions and UTF-8 bytes. The kernel must agree with it.
/// </summary>
public static class NaiveEvaluator
{
    public static bool Matches(JsonObject filter, JsonObject record) => filter.All(member => member.Key switch
    {
        "$and" => member.Value!.AsArray().All(inner => Matches(inner!.AsObject(), record)),
        "$or" => member.Value!.AsArray().Any(inner => Matches(inner!.AsObject(), record)),
        "$not" => !Matches(member.Value!.AsObject(), record),
        string path => member.Value is JsonObject operators
            ? operators.All(test => Holds(test.Key, test.Value, path, record))
            : Holds("$eq", member.Value, path, record),
    });

    private static bool Holds(string name, JsonNode? operand, string path, JsonObject record)
    {
        bool exists = Find(path, record, out JsonNode? value);
        if (name == "$exists") return exists == operand!.GetValue<bool>();
        if (name == "$ne") return !Holds("$eq", operand, path, record);
        if (name == "$nin") return !Holds("$in", operand, path, record);
        if (!exists) return false;
        return (value is JsonArray array ? array.ToList() : [value]).Any(scalar => HoldsFor(name, operand, scalar));
    }

    private static bool HoldsFor(string name, JsonNode? operand, JsonNode? value) => name switch
    {
        "$eq" => AreEqual(value, operand),
        "$in" => operand!.AsArray().Any(one => AreEqual(value, one)),
        "$gt" => Order(value, operand) > 0,
        "$gte" => Order(value, operand) >= 0,
        "$lt" => Order(value, operand) < 0,
        "$lte" => Order(value, operand) <= 0,
        "$like" => TypeOf(value) == "string" && IsLike(value!.GetValue<string>(), operand!.GetValue<string>(), RegexOptions.None),
        "$ilike" => TypeOf(value) == "string" && IsLike(value!.GetValue<string>(), operand!.GetValue<string>(), RegexOptions.IgnoreCase),
        _ => throw new ArgumentException(name),
    };

    private static bool AreEqual(JsonNode? left, JsonNode? right)
    {
        string type = TypeOf(left);
        if (type != TypeOf(right) || type == "container") return false;
        return type is "null" or "true" or "false" || Order(left, right) == 0;
    }

    private static int? Order(JsonNode? left, JsonNode? right) => (TypeOf(left), TypeOf(right)) switch
    {
        ("number", "number") => decimal.Compare(NumberOf(left!), NumberOf(right!)),
        ("string", "string") => Utf8(left!).AsSpan().SequenceCompareTo(Utf8(right!)),
        _ => null,
    };

    private static decimal NumberOf(JsonNode node) => decimal.Parse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static byte[] Utf8(JsonNode node) => Encoding.UTF8.GetBytes(node.GetValue<string>());

    private static string TypeOf(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject or JsonArray => "container",
        _ => node.ToJsonString() switch
        {
            ['"', ..] => "string",
            "true" => "true",
            "false" => "false",
            _ => "number",
        },
    };

    private static bool IsLike(string text, string pattern, RegexOptions options)
    {
        string regex = Regex.Replace(pattern, @"\\(.)|%|_|[^\\]", static token => token.Value switch
        {
            "%" => ".*",
            "_" => @"(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\uD800-\uDFFF])",
            ['\\', ..] => Regex.Escape(token.Groups[1].Value),
            _ => Regex.Escape(token.Value),
        });
        return Regex.IsMatch(text, $@"\A(?:{regex})\z", options | RegexOptions.Singleline | RegexOptions.CultureInvariant);
    }

    private static bool Find(string path, JsonObject record, out JsonNode? value)
    {
        value = record;
        foreach (string step in path.Split('.'))
        {
            if (value is JsonArray array && Regex.IsMatch(step, "^(0|[1-9][0-9]{0,5})$"))
            {
                int index = int.Parse(step, CultureInfo.InvariantCulture);
                if (index >= array.Count) return false;
                value = array[index];
                continue;
            }

            if (value is not JsonObject inner || !inner.TryGetPropertyValue(step, out value)) return false;
        }

        return true;
    }
}
