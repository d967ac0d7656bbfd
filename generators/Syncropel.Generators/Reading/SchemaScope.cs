using Microsoft.CodeAnalysis.Text;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Json;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Reading;

/// <summary>
/// One schema object while it is read. It knows which keywords somebody has read; the rest is reported when it closes, so that
/// nothing is ignored in silence.
/// </summary>
internal sealed class SchemaScope(SchemaFile file, JsonObjectNode node, TextSpan place, string[]? keywords = null)
{
    private readonly List<JsonMemberNode> _read = [];

    public SchemaFile File { get; } = file;

    public JsonObjectNode Node { get; } = node;

    /// <summary>Where to point when the schema as a whole is meant: the name that it stands under.</summary>
    public TextSpan Place { get; } = place;

    /// <summary>
    /// Whether there is a keyword that nobody can read. What is missing may then be what it was meant to say, so the keyword is
    /// the one mistake to report.
    /// </summary>
    public bool HasUnknown
    {
        get
        {
            foreach (JsonMemberNode member in Node.Members)
            {
                if (!IsKnown(member)) return true;
            }

            return false;
        }
    }

    public JsonMemberNode? Take(string keyword)
    {
        JsonMemberNode? member = Node.Find(keyword);
        if (member is not null) _read.Add(member);
        return member;
    }

    /// <summary>Whether somebody has asked for a member's keyword.</summary>
    public bool HasRead(JsonMemberNode member) => _read.Contains(member);

    public bool Has(string keyword) => Node.Find(keyword) is not null;

    public void WrongShape(JsonMemberNode member, string expected) =>
        File.WrongShape(member.Value.Span, member.Name, $"is {member.Value.Describe()}; {expected}");

    public string? TakeString(string keyword)
    {
        if (Take(keyword) is not { } member) return null;
        if (member.Value is JsonStringNode text) return text.Value;
        WrongShape(member, "write a string");
        return null;
    }

    public bool? TakeBoolean(string keyword)
    {
        if (Take(keyword) is not { } member) return null;
        if (member.Value is JsonBooleanNode boolean) return boolean.Value;
        WrongShape(member, "write true or false");
        return null;
    }

    /// <summary>A count: an integer from 0.</summary>
    public int? TakeCount(string keyword)
    {
        if (Take(keyword) is not { } member) return null;
        if (member.Value is JsonNumberNode number
            && JsonNumbers.TryGetInteger(number.Token, out long value)
            && value is >= 0 and <= int.MaxValue)
        {
            return (int)value;
        }

        WrongShape(member, "write an integer from 0");
        return null;
    }

    /// <summary>An array of strings, each with its span.</summary>
    public IReadOnlyList<JsonStringNode> TakeStrings(string keyword)
    {
        if (Take(keyword) is not { } member) return [];
        if (member.Value is not JsonArrayNode array)
        {
            WrongShape(member, "write an array of strings");
            return [];
        }

        var strings = new List<JsonStringNode>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonNode item in array.Items)
        {
            if (item is not JsonStringNode text)
            {
                File.WrongShape(item.Span, keyword, $"holds {item.Describe()}; write strings only");
            }
            else if (!seen.Add(text.Value))
            {
                File.WrongShape(item.Span, keyword, $"holds \"{text.Value}\" twice; remove one");
            }
            else
            {
                strings.Add(text);
            }
        }

        return strings;
    }

    public Docs TakeDocs()
    {
        string? title = TakeString("title");
        string? description = TakeString("description");
        TakeString("$comment");
        var examples = new List<string>();
        if (Take("examples") is { } member)
        {
            if (member.Value is JsonArrayNode array)
            {
                foreach (JsonNode item in array.Items) examples.Add(JsonText.Compact(File.TextOf(item.Span)));
            }
            else
            {
                WrongShape(member, "write an array");
            }
        }

        return new Docs(title, description, EquatableArray<string>.From(examples));
    }

    /// <summary>Reports a pair of bounds that no value satisfies.</summary>
    public void CheckBounds<T>(string low, T? minimum, string high, T? maximum)
        where T : struct, IComparable<T>
    {
        if (minimum is { } least && maximum is { } most && least.CompareTo(most) > 0)
        {
            WrongShape(Node.Find(high)!, $"'{low}' is more, so no value fits");
        }
    }

    private bool IsKnown(JsonMemberNode member) =>
        Array.IndexOf(keywords ?? Keywords.Known, member.Name) >= 0 || Keywords.IsExtension(member.Name);
}
