using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Json;
using Syncropel.Generators.Model;
using Syncropel.Generators.Schemas;

namespace Syncropel.Generators.Typing;

/// <summary>Spells a schema as a check: one rule a keyword, in the order that <c>unevaluated*</c> needs.</summary>
internal sealed class CheckBuilder(Checks checks)
{
    private const string JsonTypesName = "global::Syncropel.Checks.JsonTypes";

    private static readonly CheckModel Anything = new("Anything", default);

    public static bool AsksNothing(Schema schema) =>
        schema.Boolean ?? (schema.IsMerged
            ? schema.Logic.AllOf.All(AsksNothing)
            : schema.Node is JsonObjectNode node && !node.Members.Any(static member => AsksSomething(member.Name)));

    public CheckModel Build(Schema schema)
    {
        if (schema.Boolean is { } all) return all ? Anything : new CheckModel("Nothing", default);
        var rules = new List<CheckModel>();
        AddValues(rules, schema);
        AddStrings(rules, schema.Strings);
        AddNumbers(rules, schema.Numbers);
        AddArrays(rules, schema.Arrays);
        AddObjects(rules, schema.Objects);
        AddReference(rules, schema);
        AddLogic(rules, schema.Logic);
        if (schema.Arrays.Unevaluated is { } items) rules.Add(Rule("UnevaluatedItems", Inner(items)));
        if (schema.Objects.Unevaluated is { } members) rules.Add(Rule("UnevaluatedProperties", Inner(members)));

        // A rule about what is left looks at its own schema's other rules, not at those of a schema around it.
        bool looksAround = rules.Count == 1 && rules[0].Rule.StartsWith("Unevaluated", StringComparison.Ordinal);
        return rules.Count switch
        {
            0 => Anything,
            1 when !looksAround => rules[0],
            _ => Rule("All", [.. rules.Select(static rule => (CheckArgument)new CheckArgument.Inner(rule))]),
        };
    }

    private static bool AsksSomething(string keyword) =>
        keyword is not ("title" or "description" or "examples" or "$comment" or "deprecated"
        or "default" or "readOnly" or "writeOnly" or "csharpName" or "$defs" or "definitions" or "$id" or "$schema" or "$anchor"
        or "$dynamicAnchor" or "contentSchema" or "contentEncoding" or "contentMediaType") && !Reading.Keywords.IsExtension(keyword);

    private static void AddValues(List<CheckModel> rules, Schema schema)
    {
        if (schema.Types is { } types) rules.Add(Rule("Type", new CheckArgument.Code(Spell(types))));
        if (schema.Const is { } constant) rules.Add(Rule("Const", new CheckArgument.Text(JsonSpelling.Of(constant.Value))));
        if (schema.Enum is { } values)
        {
            rules.Add(Rule("Enum", [.. values.Select(static value => (CheckArgument)new CheckArgument.Text(JsonSpelling.Of(value)))]));
        }
    }

    private static void AddStrings(List<CheckModel> rules, StringKeywords keywords)
    {
        AddCount(rules, "MinLength", keywords.MinLength);
        AddCount(rules, "MaxLength", keywords.MaxLength);
        if (keywords.Pattern is { } pattern) rules.Add(Rule("Pattern", new CheckArgument.Regex(pattern)));
        AddText(rules, "Format", keywords.Format);
    }

    private static void AddNumbers(List<CheckModel> rules, NumberKeywords keywords)
    {
        AddText(rules, "Minimum", keywords.Minimum);
        AddText(rules, "Maximum", keywords.Maximum);
        AddText(rules, "ExclusiveMinimum", keywords.ExclusiveMinimum);
        AddText(rules, "ExclusiveMaximum", keywords.ExclusiveMaximum);
        AddText(rules, "MultipleOf", keywords.MultipleOf);
    }

    private void AddArrays(List<CheckModel> rules, ArrayKeywords keywords)
    {
        AddCount(rules, "MinItems", keywords.MinItems);
        AddCount(rules, "MaxItems", keywords.MaxItems);
        if (keywords.UniqueItems) rules.Add(Rule("UniqueItems"));
        if (keywords.Prefix is { Count: > 0 } prefix) rules.Add(Rule("PrefixItems", InnerOf(prefix)));
        if (keywords.Items is { } items) rules.Add(Rule("Items", new CheckArgument.Count(keywords.Prefix?.Count ?? 0), Inner(items)));
        if (keywords.Contains is not { } contains) return;
        rules.Add(Rule("Contains", Inner(contains), new CheckArgument.Count(keywords.MinContains ?? 1),
            new CheckArgument.Count(keywords.MaxContains ?? int.MaxValue)));
    }

    private void AddObjects(List<CheckModel> rules, ObjectKeywords keywords)
    {
        AddCount(rules, "MinProperties", keywords.MinProperties);
        AddCount(rules, "MaxProperties", keywords.MaxProperties);
        if (keywords.Required.Count > 0) rules.Add(Rule("Required", Texts(keywords.Required.Select(static name => name.Value))));
        foreach (DependentNames dependent in keywords.DependentRequired)
        {
            rules.Add(Rule("DependentRequired", Texts([dependent.Name, .. dependent.Needed])));
        }

        foreach (PropertySchema property in keywords.Properties ?? [])
        {
            rules.Add(Rule("Property", new CheckArgument.Text(property.Name), Inner(property.Schema)));
        }

        foreach (PatternProperty property in keywords.Patterns)
        {
            rules.Add(Rule("PatternProperty", new CheckArgument.Regex(property.Pattern), Inner(property.Schema)));
        }

        if (keywords.Additional is { } additional) AddAdditional(rules, keywords, additional);
        if (keywords.Names is { } names) rules.Add(Rule("PropertyNames", Inner(names)));
        foreach (PropertySchema dependent in keywords.DependentSchemas)
        {
            rules.Add(Rule("DependentSchema", new CheckArgument.Text(dependent.Name), Inner(dependent.Schema)));
        }
    }

    private void AddAdditional(List<CheckModel> rules, ObjectKeywords keywords, Schema additional)
    {
        IEnumerable<string> declared = (keywords.Properties ?? []).Select(static property => property.Name);
        rules.Add(Rule("AdditionalProperties",
            Inner(additional),
            new CheckArgument.TextList(EquatableArray<string>.From(declared)),
            new CheckArgument.RegexList(EquatableArray<PatternModel>.From(keywords.Patterns.Select(static one => one.Pattern)))));
    }

    private void AddReference(List<CheckModel> rules, Schema schema)
    {
        if (schema.TargetKind is { } kind) rules.Add(Rule("Body", new CheckArgument.KindArgument(kind)));
        else if (schema.Target is { } target) rules.Add(Refer(target));
    }

    private void AddLogic(List<CheckModel> rules, LogicKeywords keywords)
    {
        foreach (Schema branch in keywords.AllOf)
        {
            if (!AsksNothing(branch)) rules.Add(Nested(branch));
        }

        if (keywords.AnyOf.Count > 0) rules.Add(Rule("AnyOf", InnerOf(keywords.AnyOf)));
        if (keywords.OneOf.Count > 0) rules.Add(Rule("OneOf", InnerOf(keywords.OneOf)));
        if (keywords.Not is { } not) rules.Add(Rule("Not", Inner(not)));
        if (keywords.If is { } condition)
        {
            rules.Add(Rule("If", Inner(condition), Optional(keywords.Then), Optional(keywords.Else)));
        }
    }

    // What others refer to has a name; so schemas that hold themselves end.
    private CheckModel Nested(Schema schema) => schema.IsTarget ? Refer(schema) : Build(schema);

    private CheckModel Refer(Schema target) => Rule("Ref", new CheckArgument.Code("static () => " + checks.NameOf(target)));

    private CheckArgument.Inner Inner(Schema schema) => new(Nested(schema));

    private CheckArgument[] InnerOf(IReadOnlyList<Schema> schemas) => [.. schemas.Select(Inner)];

    private CheckArgument Optional(Schema? schema) => schema is null ? new CheckArgument.Code("null") : Inner(schema);

    private static CheckArgument[] Texts(IEnumerable<string> texts) => [.. texts.Select(static text => new CheckArgument.Text(text))];

    private static void AddCount(List<CheckModel> rules, string rule, int? count)
    {
        if (count is { } value) rules.Add(Rule(rule, new CheckArgument.Count(value)));
    }

    private static void AddText(List<CheckModel> rules, string rule, string? text)
    {
        if (text is not null) rules.Add(Rule(rule, new CheckArgument.Text(text)));
    }

    private static CheckModel Rule(string name, params CheckArgument[] arguments) =>
        new(name, EquatableArray<CheckArgument>.From(arguments));

    private static string Spell(JsonTypes types)
    {
        if (types == JsonTypes.None) return JsonTypesName + ".None";
        string names = "";
        foreach (string name in JsonTypeNames.All)
        {
            JsonTypes type = JsonTypeNames.Parse(name);
            bool isCovered = name == "integer" && (types & JsonTypes.Numeric) == JsonTypes.Numeric;
            if (isCovered || (types & type) != type) continue;
            names += (names.Length == 0 ? "" : " | ") + $"{JsonTypesName}.{char.ToUpperInvariant(name[0])}{name.Substring(1)}";
        }

        return names;
    }
}
