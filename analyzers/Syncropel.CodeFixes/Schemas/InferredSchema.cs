namespace Syncropel.CodeFixes.Schemas;

/// <summary>
/// What is known of a JSON value from one example of it, or from several. Only types: what an example happens to be is no rule.
/// </summary>
internal sealed class InferredSchema
{
    private InferredSchema(string? type, string? format = null)
    {
        Type = type;
        Format = format;
    }

    /// <summary>Any JSON.</summary>
    public static InferredSchema Any { get; } = new(null);

    public static InferredSchema Boolean { get; } = new("boolean");

    public static InferredSchema Integer { get; } = new("integer");

    public static InferredSchema Number { get; } = new("number");

    public static InferredSchema Text { get; } = new("string");

    /// <summary>The type as a schema names it. Null for any.</summary>
    public string? Type { get; }

    /// <summary>The format of a string. Null for any.</summary>
    public string? Format { get; }

    /// <summary>The members of an object, in the order of the example.</summary>
    public IReadOnlyList<KeyValuePair<string, InferredSchema>> Members { get; private set; } = [];

    /// <summary>The elements of an array.</summary>
    public InferredSchema Items { get; private set; } = Any;

    public static InferredSchema TextOf(string format) => new("string", format);

    public static InferredSchema Object(IEnumerable<KeyValuePair<string, InferredSchema>> members)
    {
        var unique = new List<KeyValuePair<string, InferredSchema>>();
        foreach (KeyValuePair<string, InferredSchema> member in members)
        {
            if (!unique.Exists(one => one.Key == member.Key)) unique.Add(member);
        }

        return new InferredSchema("object") { Members = unique };
    }

    /// <summary>An array of these elements: of their type, where they have one in common.</summary>
    public static InferredSchema Array(IEnumerable<InferredSchema> elements)
    {
        InferredSchema? common = null;
        foreach (InferredSchema element in elements) common = common is null ? element : Merge(common, element);
        return ArrayOf(common ?? Any);
    }

    public static InferredSchema ArrayOf(InferredSchema items) => new("array") { Items = items };

    /// <summary>What two examples have in common; of objects, the members of either.</summary>
    public static InferredSchema Merge(InferredSchema left, InferredSchema right)
    {
        bool areNumbers = left.Type is "integer" or "number" && right.Type is "integer" or "number";
        if (areNumbers) return left.Type == "number" ? left : right;
        if (left.Type is null || left.Type != right.Type || left.Format != right.Format) return Any;
        return left.Type switch
        {
            "array" => ArrayOf(Merge(left.Items, right.Items)),
            "object" => MergeObjects(left, right),
            _ => left,
        };
    }

    private static InferredSchema MergeObjects(InferredSchema left, InferredSchema right)
    {
        var members = new List<KeyValuePair<string, InferredSchema>>(left.Members);
        foreach (KeyValuePair<string, InferredSchema> member in right.Members)
        {
            int at = members.FindIndex(one => one.Key == member.Key);
            if (at < 0) members.Add(member);
            else members[at] = new(member.Key, Merge(members[at].Value, member.Value));
        }

        return Object(members);
    }
}
