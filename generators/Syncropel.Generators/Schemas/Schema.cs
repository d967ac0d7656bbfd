using Microsoft.CodeAnalysis.Text;
using Syncropel.Generators.Json;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Schemas;

/// <summary>
/// A schema whose keywords have been read: what JSON Schema says in text, as values. It is still about JSON; which C# type it
/// becomes is settled by those who read it. It lives only while its file is read, so it may hold positions.
/// </summary>
internal sealed class Schema(JsonNode node, TextSpan place, string pointer)
{
    /// <summary>The JSON that it was read from.</summary>
    public JsonNode Node { get; } = node;

    /// <summary>Where to point when the schema as a whole is meant: the name that it stands under.</summary>
    public TextSpan Place { get; } = place;

    /// <summary>Where it stands in its file, as a JSON pointer: <c>#/properties/title</c>.</summary>
    public string Pointer { get; } = pointer;

    /// <summary>The value of a schema that is <c>true</c> or <c>false</c>. Null for an object.</summary>
    public bool? Boolean { get; set; }

    /// <summary>
    /// Whether there is a keyword that nobody can read. What is missing may then be what it was meant to say, so the keyword is the
    /// one mistake to report.
    /// </summary>
    public bool HasUnknown { get; set; }

    public Docs Docs { get; set; } = Docs.None;

    public bool IsDeprecated { get; set; }

    /// <summary>The name that the author gives to the member or type.</summary>
    public string? CSharpName { get; set; }

    public JsonNode? Default { get; set; }

    /// <summary>Null where any type will do.</summary>
    public JsonTypes? Types { get; set; }

    /// <summary>Whether <c>type</c> names an array and one other type in the order of the two.</summary>
    public JsonMemberNode? TypeMember { get; set; }

    public JsonMemberNode? Const { get; set; }

    public IReadOnlyList<JsonNode>? Enum { get; set; }

    public StringKeywords Strings { get; } = new();

    public NumberKeywords Numbers { get; } = new();

    public ArrayKeywords Arrays { get; } = new();

    public ObjectKeywords Objects { get; } = new();

    public LogicKeywords Logic { get; } = new();

    /// <summary>The reference, unresolved. Null for none.</summary>
    public JsonStringNode? Ref { get; set; }

    /// <summary>The schema that <see cref="Ref"/> leads to in this file. Null where it leads elsewhere, or nowhere.</summary>
    public Schema? Target { get; set; }

    /// <summary>The kind whose file <see cref="Ref"/> leads to. Null where it leads into this file, or nowhere.</summary>
    public string? TargetKind { get; set; }

    /// <summary>Whether another schema refers to this one.</summary>
    public bool IsTarget { get; set; }

    /// <summary>Whether it stands in no file, but asks what others ask together: those in <see cref="LogicKeywords.AllOf"/>.</summary>
    public bool IsMerged { get; init; }

    /// <summary>The schemas that were merged with this one as the first, so that the same ones are merged once.</summary>
    public List<Schema> Merges { get; } = [];

    /// <summary>Whether null is accepted, once somebody has asked: many schemas may ask it of the same one.</summary>
    public bool? AcceptsNull { get; set; }
}

/// <summary>The keywords about strings.</summary>
internal sealed class StringKeywords
{
    public int? MinLength { get; set; }

    public int? MaxLength { get; set; }

    public PatternModel? Pattern { get; set; }

    /// <summary>A format, of strings or of numbers.</summary>
    public string? Format { get; set; }
}

/// <summary>The keywords about numbers, as their tokens.</summary>
internal sealed class NumberKeywords
{
    public string? Minimum { get; set; }

    public string? Maximum { get; set; }

    public string? ExclusiveMinimum { get; set; }

    public string? ExclusiveMaximum { get; set; }

    public string? MultipleOf { get; set; }
}

/// <summary>The keywords about arrays.</summary>
internal sealed class ArrayKeywords
{
    public int? MinItems { get; set; }

    public int? MaxItems { get; set; }

    public bool UniqueItems { get; set; }

    public IReadOnlyList<Schema>? Prefix { get; set; }

    public Schema? Items { get; set; }

    public Schema? Contains { get; set; }

    public int? MinContains { get; set; }

    public int? MaxContains { get; set; }

    public Schema? Unevaluated { get; set; }
}

/// <summary>The keywords about objects.</summary>
internal sealed class ObjectKeywords
{
    public IReadOnlyList<PropertySchema>? Properties { get; set; }

    public IReadOnlyList<JsonStringNode> Required { get; set; } = [];

    public IReadOnlyList<PatternProperty> Patterns { get; set; } = [];

    public Schema? Additional { get; set; }

    public Schema? Names { get; set; }

    public Schema? Unevaluated { get; set; }

    public int? MinProperties { get; set; }

    public int? MaxProperties { get; set; }

    public IReadOnlyList<DependentNames> DependentRequired { get; set; } = [];

    public IReadOnlyList<PropertySchema> DependentSchemas { get; set; } = [];
}

/// <summary>The keywords that put schemas together.</summary>
internal sealed class LogicKeywords
{
    public IReadOnlyList<Schema> AllOf { get; set; } = [];

    public IReadOnlyList<Schema> AnyOf { get; set; } = [];

    public IReadOnlyList<Schema> OneOf { get; set; } = [];

    public Schema? Not { get; set; }

    public Schema? If { get; set; }

    public Schema? Then { get; set; }

    public Schema? Else { get; set; }
}

/// <summary>A member's schema, under its name.</summary>
internal sealed record PropertySchema(JsonMemberNode Member, Schema Schema)
{
    public string Name => Member.Name;
}

/// <summary>A schema for the members whose names match.</summary>
internal sealed record PatternProperty(PatternModel Pattern, Schema Schema);

/// <summary>Names that are required where another one is there.</summary>
internal sealed record DependentNames(string Name, IReadOnlyList<string> Needed);
