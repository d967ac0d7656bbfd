using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Syncropel.Tests.Json;

/// <summary>Generates JSON documents with names, strings and numbers of every nasty sort.</summary>
internal static class JsonGen
{
    private static readonly Gen<JsonNode?> Scalar = Gen.OneOf(
        Property.Text.Select(static text => (JsonNode?)JsonValue.Create(text)),
        Gen.Choose(int.MinValue, int.MaxValue).Select(static number => (JsonNode?)JsonValue.Create(number)),
        Gen.Choose(int.MinValue, int.MaxValue).Two()
            .Select(static halves => (JsonNode?)JsonValue.Create(((long)halves.Item1 << 32) | (uint)halves.Item2)),
        Gen.Choose(int.MinValue, int.MaxValue).Two().Select(static halves => (JsonNode?)Double(halves.Item1, halves.Item2)),
        Gen.Elements(true, false).Select(static value => (JsonNode?)JsonValue.Create(value)),
        Gen.Constant((JsonNode?)null));

    /// <summary>Any document.</summary>
    public static Gen<JsonNode?> Document { get; } = Nested(4);

    /// <summary>Documents as text, spelled in different ways: white space, escapes, order of members.</summary>
    public static Gen<string> Spelled { get; } =
        from document in Document
        from seed in Gen.Choose(0, int.MaxValue)
        select Spell(document, seed);

    /// <summary>Documents as bytes, some of them damaged.</summary>
    public static Gen<byte[]> Damaged { get; } =
        from text in Spelled
        from at in Gen.Choose(0, int.MaxValue)
        from removed in Gen.Choose(0, 2)
        from slip in Gen.Choose(0, 255).Select(static b => (byte)b).ArrayOf()
        select Damage(Encoding.UTF8.GetBytes(text), at, removed, slip);

    /// <summary>Spells a document out; the seed decides on white space, escapes and the order of members.</summary>
    public static string Spell(JsonNode? document, int seed)
    {
        var text = new StringBuilder();
        new Speller(text, new Random(seed)).Write(document);
        return text.ToString();
    }

    private static Gen<JsonNode?> Nested(int depth)
    {
        if (depth == 0) return Scalar;
        Gen<JsonNode?> inner = Nested(depth - 1);
        Gen<JsonNode?> array = Short(inner).Select(
            static items => (JsonNode?)new JsonArray([.. items.Select(static item => item?.DeepClone())]));
        Gen<JsonNode?> members = Short(Property.Text.Zip(inner)).Select(static pairs =>
        {
            var json = new JsonObject();
            foreach ((string name, JsonNode? value) in pairs) json[name] = value?.DeepClone();
            return (JsonNode?)json;
        });
        return Gen.Frequency((2, Scalar), (1, array), (3, members));
    }

    private static Gen<T[]> Short<T>(Gen<T> items) => Gen.Choose(0, 5).SelectMany(count => items.ArrayOf(count));

    private static JsonValue Double(int high, int low)
    {
        double value = BitConverter.Int64BitsToDouble(((long)high << 32) | (uint)low);
        return JsonValue.Create(double.IsFinite(value) ? value : 0.1);
    }

    private static byte[] Damage(byte[] json, int at, int removed, byte[] slip)
    {
        int start = at % (json.Length + 1);
        return [.. json[..start], .. slip.Take(at % 4), .. json[Math.Min(json.Length, start + removed)..]];
    }

    private sealed class Speller(StringBuilder text, Random random)
    {
        public void Write(JsonNode? node)
        {
            Space();
            switch (node)
            {
                case JsonObject json:
                    KeyValuePair<string, JsonNode?>[] members = [.. json];
                    random.Shuffle(members);
                    WriteMany('{', members, member =>
                    {
                        Space();
                        WriteString(member.Key);
                        Space();
                        text.Append(':');
                        Write(member.Value);
                    }, '}');
                    break;
                case JsonArray array:
                    WriteMany('[', [.. array], Write, ']');
                    break;
                case JsonValue value when value.TryGetValue(out string? s):
                    WriteString(s);
                    break;
                case JsonValue value when value.TryGetValue(out long integer):
                    text.Append(integer);
                    break;
                case JsonValue value when value.TryGetValue(out double number):
                    text.Append(number.ToString(random.Next(2) == 0 ? "R" : "E17", CultureInfo.InvariantCulture));
                    break;
                default:
                    text.Append(node?.ToJsonString() ?? "null");
                    break;
            }

            Space();
        }

        private void WriteMany<T>(char open, T[] items, Action<T> write, char close)
        {
            text.Append(open);
            for (int i = 0; i < items.Length; i++)
            {
                if (i > 0) text.Append(',');
                write(items[i]);
            }

            Space();
            text.Append(close);
        }

        private void WriteString(string value)
        {
            text.Append('"');
            foreach (char c in value)
            {
                bool escaped = c is '"' or '\\' or < ' ' || random.Next(4) == 0;
                // A surrogate pair is escaped as a whole or not at all.
                if (char.IsSurrogate(c)) escaped = false;
                if (escaped) text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
                else text.Append(c);
            }

            text.Append('"');
        }

        private void Space()
        {
            if (random.Next(3) == 0) text.Append(" \t\r\n"[random.Next(4)]);
        }
    }
}
