using Syncropel.Generators.Json;
using Syncropel.Generators.Schemas;

namespace Syncropel.Generators.Typing;

/// <summary>
/// All that a schema asks of one value, put together: its own keywords, those of the schema that <c>$ref</c> leads to, and those of
/// every branch of <c>allOf</c>. What cannot be put together without loss is not lost: the view then says that it is not exact.
/// </summary>
internal sealed class View
{
    private readonly List<Schema> _parts = [];
    private readonly HashSet<Schema> _seen = [];
    private MemberIndex? _members;

    private View() { }

    /// <summary>The types that all parts allow.</summary>
    public JsonTypes Types { get; private set; } = JsonTypes.All;

    /// <summary>The values that all parts with <c>enum</c> or <c>const</c> allow. Null where none has any.</summary>
    public IReadOnlyList<JsonNode>? Values { get; private set; }

    /// <summary>Whether <see cref="Values"/> is one, by a <c>const</c>.</summary>
    public bool IsConst { get; private set; }

    /// <summary>Whether a C# type made of this view says all that the parts say. One who drops a keyword says so here.</summary>
    public bool IsExact { get; set; } = true;

    /// <summary>The schemas that were put together, in the order in which they were met.</summary>
    public IReadOnlyList<Schema> Parts => _parts;

    /// <summary>The choices between schemas, of <c>oneOf</c> and <c>anyOf</c>.</summary>
    public List<Choice> Choices { get; } = [];

    /// <summary>The kinds of other files that the value must be a body of.</summary>
    public List<string> Kinds { get; } = [];

    /// <summary>The members that the parts declare. Nothing is put together any more when somebody asks.</summary>
    public MemberIndex Members => _members ??= new MemberIndex(_parts);

    /// <summary>Whether null is allowed.</summary>
    public bool AllowsNull =>
        (Types & JsonTypes.Null) != 0 && (Values is null || Values.Any(static value => value is JsonNullNode));

    public static View Of(Schema schema) => new View().Add(schema);

    /// <summary>The view of a schema without one of its choices, and with a branch of it in its place.</summary>
    public static View OfBranch(Schema schema, Choice choice, Schema branch)
    {
        var view = new View();
        view.Collect(schema);
        view.Choices.RemoveAll(other => other.Branches == choice.Branches);
        return view.Add(branch);
    }

    private View Add(Schema schema)
    {
        Collect(schema);
        return this;
    }

    private void Collect(Schema schema)
    {
        if (!_seen.Add(schema)) return;
        _parts.Add(schema);
        if (schema.Boolean is { } all)
        {
            IsExact &= all;
            return;
        }

        Types &= schema.Types ?? JsonTypes.All;
        CollectValues(schema);
        CollectLogic(schema);
        if (schema.TargetKind is { } kind) Kinds.Add(kind);
        else if (schema.Target is { } target) Collect(target);
    }

    private void CollectValues(Schema schema)
    {
        if (schema.Enum is { } values) Narrow(values, isConst: false);
        if (schema.Const is { } constant) Narrow([constant.Value], isConst: true);
    }

    private void Narrow(IReadOnlyList<JsonNode> values, bool isConst)
    {
        var allowed = new HashSet<JsonNode>(values, JsonValueComparer.Instance);
        Values = Values is null ? values : [.. Values.Where(allowed.Contains)];
        IsConst = (IsConst || isConst) && Values.Count == 1;
    }

    private void CollectLogic(Schema schema)
    {
        LogicKeywords logic = schema.Logic;
        if (logic.Not is not null || logic.If is not null) IsExact = false;
        foreach (Schema branch in logic.AllOf) Collect(branch);
        CollectChoice(logic.AnyOf, isOneOf: false);
        CollectChoice(logic.OneOf, isOneOf: true);
    }

    private void CollectChoice(IReadOnlyList<Schema> branches, bool isOneOf)
    {
        if (branches.Count == 1) Collect(branches[0]);
        else if (branches.Count > 1) Choices.Add(new Choice(branches, isOneOf));
    }
}

/// <summary>A choice between schemas.</summary>
/// <param name="Branches">At least two.</param>
/// <param name="IsOneOf">Whether exactly one must fit, not just at least one.</param>
internal sealed record Choice(IReadOnlyList<Schema> Branches, bool IsOneOf);
