using System.Text.Json;
using Syncropel.Checks;

namespace Syncropel.Cli.Inference;

/// <summary>What the values of one place in all samples have in common.</summary>
internal sealed class Observed
{
    /// <summary>
    /// How deep samples are looked into. A schema nests twice as deep as what it describes, and 64 levels are all that it may.
    /// </summary>
    public const int MostDepth = 28;

    private readonly int _depth;

    private Observed(int depth) => _depth = depth;

    /// <summary>Nothing yet, of a body.</summary>
    public Observed()
        : this(1) { }

    /// <summary>How many values there were.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them were objects.</summary>
    public int Objects { get; private set; }

    /// <summary>The types that they had. An integer beyond 64 bits is a number.</summary>
    public JsonTypes Types { get; private set; }

    /// <summary>What the strings among them have in common.</summary>
    public ObservedTexts Texts { get; } = new();

    /// <summary>The elements of the arrays among them; null where they had none.</summary>
    public Observed? Items { get; private set; }

    /// <summary>The members of the objects among them, in ordinal order.</summary>
    public SortedDictionary<string, Observed> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether something lies deeper than is looked.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Takes a value in canonical form into account.</summary>
    /// <param name="value">The value.</param>
    /// <param name="leftOut">The members that are not looked at.</param>
    public void Add(JsonElement value, params ReadOnlySpan<string> leftOut)
    {
        Count++;
        Types |= TypeOf(value);
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                Texts.Add(value.GetString()!);
                break;
            case JsonValueKind.Array:
                AddItems(value);
                break;
            case JsonValueKind.Object:
                Objects++;
                AddMembers(value, leftOut);
                break;
        }
    }

    private void AddItems(JsonElement array)
    {
        if (array.GetArrayLength() == 0 || IsTooDeep()) return;
        Items ??= new Observed(_depth + 1);
        foreach (JsonElement item in array.EnumerateArray()) Items.Add(item);
    }

    private void AddMembers(JsonElement value, ReadOnlySpan<string> leftOut)
    {
        foreach (JsonProperty member in value.EnumerateObject())
        {
            if (leftOut.Contains(member.Name) || IsTooDeep()) continue;
            if (!Members.TryGetValue(member.Name, out Observed? inner)) Members.Add(member.Name, inner = new Observed(_depth + 1));
            inner.Add(member.Value);
        }
    }

    private bool IsTooDeep() => IsCut |= _depth >= MostDepth;

    // In canonical form a number without a fraction and of sensible size has neither point nor exponent.
    private static JsonTypes TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => JsonTypes.Null,
        JsonValueKind.True or JsonValueKind.False => JsonTypes.Boolean,
        JsonValueKind.Number => value.TryGetInt64(out _) ? JsonTypes.Integer : JsonTypes.Number,
        JsonValueKind.String => JsonTypes.String,
        JsonValueKind.Array => JsonTypes.Array,
        _ => JsonTypes.Object,
    };
}
