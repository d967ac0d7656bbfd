using System.Text;
using Syncropel.Generators.Reading;

namespace Syncropel.Generators.Json;

/// <summary>Spells values as JSON without white space. Numbers keep their tokens, and members their order.</summary>
internal static class JsonSpelling
{
    public static string Of(JsonNode value)
    {
        var json = new StringBuilder();
        Append(json, value);
        return json.ToString();
    }

    private static void Append(StringBuilder json, JsonNode value)
    {
        switch (value)
        {
            case JsonStringNode text:
                json.Append(JsonText.Quote(text.Value));
                break;
            case JsonNumberNode number:
                json.Append(number.Token);
                break;
            case JsonArrayNode array:
                AppendAll(json, '[', array.Items, static (text, item) => Append(text, item), ']');
                break;
            case JsonObjectNode map:
                AppendAll(json, '{', map.Members, AppendMember, '}');
                break;
            default:
                json.Append(value is JsonBooleanNode ? value.Describe() : "null");
                break;
        }
    }

    private static void AppendMember(StringBuilder json, JsonMemberNode member)
    {
        json.Append(JsonText.Quote(member.Name)).Append(':');
        Append(json, member.Value);
    }

    private static void AppendAll<T>(StringBuilder json, char open, IReadOnlyList<T> items, Action<StringBuilder, T> append, char close)
    {
        json.Append(open);
        for (int i = 0; i < items.Count; i++)
        {
            if (i > 0) json.Append(',');
            append(json, items[i]);
        }

        json.Append(close);
    }
}
