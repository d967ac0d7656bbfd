extern alias generator;

using generator::Syncropel.Generators.Json;
using generator::Syncropel.Generators.Schemas;
using generator::Syncropel.Generators.Typing;

namespace Syncropel.Cli.Comparison;

/// <summary>
/// Compares what two schemas ask of a value: what the newer refuses and the older took, and the other way round. What cannot be judged is
/// taken for breaking, so that what is called compatible is.
/// </summary>
internal sealed class SchemaComparer(Findings findings)
{
    // What is compared as a text: its meaning does not come apart.
    private static readonly string[] Opaque =
    [
        "not", "if", "then", "else", "contains", "minContains", "maxContains", "patternProperties", "propertyNames", "dependentRequired",
        "dependentSchemas", "unevaluatedProperties", "unevaluatedItems",
    ];

    // What looks at members or elements, which are then no rest for 'unevaluatedProperties' and 'unevaluatedItems'.
    private static readonly string[] Looking =
    [
        "patternProperties", "prefixItems", "items", "contains", "if", "then", "else", "dependentSchemas",
    ];

    private readonly HashSet<(Schema, Schema)> _met = [];
    private readonly Queue<(Schema Older, Schema Newer, string Path)> _waiting = new();

    /// <summary>Compares two schemas, and all within them, what is nearer to the root first.</summary>
    public void CompareAll(Schema older, Schema newer)
    {
        Compare(older, newer, "$");
        while (_waiting.TryDequeue(out (Schema Older, Schema Newer, string Path) next)) CompareNow(next.Older, next.Newer, next.Path);
    }

    /// <summary>Has two schemas compared. Schemas that hold themselves end where they meet again.</summary>
    public void Compare(Schema older, Schema newer, string path)
    {
        if (_met.Add((older, newer))) _waiting.Enqueue((older, newer, path));
    }

    private void CompareNow(Schema older, Schema newer, string path)
    {
        if (findings.Older.Fingerprint.Of(older) == findings.Newer.Fingerprint.Of(newer)) return;
        var pair = new ViewPair(older, newer, path, findings);
        if (!CompareRefusals(pair) || !CompareTypes(pair)) return;
        CompareValues(pair);
        LimitComparer.Compare(pair);
        new ArrayComparer(this).Compare(pair);
        new ObjectComparer(this).Compare(pair);
        new ChoiceComparer(this).Compare(pair);
        foreach (string keyword in Opaque) CompareText(pair, keyword);
        if (!pair.Older.Kinds.Order(StringComparer.Ordinal).SequenceEqual(pair.Newer.Kinds.Order(StringComparer.Ordinal)))
        {
            pair.Add("$ref", Breaks.Both, $"is a body of {Named(pair.Newer.Kinds)} now, and was of {Named(pair.Older.Kinds)}");
        }
    }

    /// <summary>Compares one keyword by its text.</summary>
    public static void CompareText(ViewPair pair, string keyword)
    {
        string before = pair.Findings.Older.Fingerprint.Of(pair.Older.Parts, keyword);
        string after = pair.Findings.Newer.Fingerprint.Of(pair.Newer.Parts, keyword);
        if (before == after) return;

        // A keyword alone narrows what it stands in; 'then' and 'else' say nothing without 'if', and are judged with it. What a keyword
        // looks at is taken from the keywords for the rest, so that beside these it may narrow or widen.
        (Breaks breaks, string what) = (before.Length, after.Length) switch
        {
            (0, _) => (Breaks.OldRecords, $"has '{keyword}' now, which may refuse what was allowed"),
            (_, 0) => (Breaks.NewRecords, $"has no '{keyword}' any more, and may be what older readers refuse"),
            _ => (Breaks.Both, $"has another '{keyword}', and what that changes cannot be told from the text"),
        };
        bool isPart = keyword is "then" or "else" or "minContains" or "maxContains";
        pair.Add(keyword, isPart || HasRest(pair, keyword) ? Breaks.Both : breaks, what);
    }

    private static bool HasRest(ViewPair pair, string keyword) => (pair.HasUnevaluated && Looking.Contains(keyword)) || keyword switch
    {
        "patternProperties" => Has(pair, static part => part.Objects.Additional),
        "prefixItems" => Has(pair, static part => part.Arrays.Items),
        _ => false,
    };

    private static bool Has(ViewPair pair, Func<Schema, Schema?> rest) =>
        pair.Older.Parts.Concat(pair.Newer.Parts).Any(part => rest(part) is not null);

    // The schema 'false', which has no keyword.
    private static bool CompareRefusals(ViewPair pair)
    {
        bool before = RefusesAll(pair.Older), after = RefusesAll(pair.Newer);
        if (before && !after) pair.Add("false", Breaks.NewRecords, "takes values now, and was false: older readers refuse all");
        if (!before && after) pair.Add("false", Breaks.OldRecords, "is false now, and refuses every value");
        return !before && !after;
    }

    private static bool RefusesAll(View view) => view.Parts.Any(static part => part.Boolean == false);

    private static bool CompareTypes(ViewPair pair)
    {
        JsonTypes before = TypesOf(pair.Older), after = TypesOf(pair.Newer);

        // Between two lists of values, the values tell more.
        bool areListed = pair.Older.Values is not null && pair.Newer.Values is not null;
        if (before == after || areListed) return true;
        Breaks breaks = ((before & ~after) == 0 ? Breaks.Nothing : Breaks.OldRecords)
            | ((after & ~before) == 0 ? Breaks.Nothing : Breaks.NewRecords);
        pair.Add("type", breaks, $"is {Describe(after)} now, and was {Describe(before)}");
        return (before & after) != 0;
    }

    // Of listed values, the types that they have.
    private static JsonTypes TypesOf(View view) => view.Values is { } values
        ? view.Types & values.Aggregate(JsonTypes.None, static (types, value) => types | JsonTypeNames.Of(value))
        : view.Types;

    private static void CompareValues(ViewPair pair)
    {
        IReadOnlyList<JsonNode>? before = pair.Older.Values, after = pair.Newer.Values;
        string rule = pair.Newer.IsConst || pair.Older.IsConst ? "const" : "enum";
        if (before is null || after is null)
        {
            if (after is not null) pair.Add(rule, Breaks.OldRecords, $"allows only {Listed(after)} now");
            if (before is not null) pair.Add(rule, Breaks.NewRecords, $"allows more now than {Listed(before)}, which older readers know");
            return;
        }

        JsonNode[] gone = [.. before.Except(after, JsonValueComparer.Instance)];
        JsonNode[] added = [.. after.Except(before, JsonValueComparer.Instance)];
        if (gone.Length > 0) pair.Add(rule, Breaks.OldRecords, $"allows {Listed(gone)} no longer");
        if (added.Length > 0) pair.Add(rule, Breaks.NewRecords, $"allows {Listed(added)} now, which older readers do not know");
    }

    private static string Describe(JsonTypes types) => types == JsonTypes.All ? "of any type" : JsonTypeNames.Describe(types);

    private static string Listed(IEnumerable<JsonNode> values) => string.Join(", ", values.Select(JsonSpelling.Of));

    private static string Named(List<string> kinds) => kinds.Count == 0 ? "no kind" : string.Join(", ", kinds);
}
