using Syncropel.Generators.Infrastructure;

namespace Syncropel.Generators.Model;

/// <summary>A kind, as its schema file declares it. All models are values: equal schemas give equal models.</summary>
internal sealed record KindModel
{
    public required string Kind { get; init; }

    /// <summary>The member of <c>Syncropel.Act</c>.</summary>
    public required string Act { get; init; }

    /// <summary>The member of <c>Syncropel.DataType</c>.</summary>
    public required string DataType { get; init; }

    public required string Namespace { get; init; }

    public required ObjectModel Body { get; init; }

    /// <summary>The kinds of references that a record should carry.</summary>
    public required EquatableArray<string> Refs { get; init; }

    /// <summary>The field paths for the body-kind manifest: <c>body.title</c>.</summary>
    public EquatableArray<string> Indexed { get; init; }

    /// <summary>What the types of the body cannot say, to be held against JSON.</summary>
    public EquatableArray<NamedCheck> Checks { get; init; }

    /// <summary>The other kinds that the body refers to by <c>$ref</c>, in ordinal order, each once.</summary>
    public EquatableArray<string> KindReferences { get; init; }

    /// <summary>The kind that this one says it supersedes. Null for none.</summary>
    public string? Supersedes { get; init; }

    /// <summary>Whether the schema declares <c>kind</c> among its members, so that a body within another must have the right one.</summary>
    public bool DeclaresKind { get; init; }

    /// <summary>Whether it requires <c>kind</c>, so that a body within another must have it.</summary>
    public bool RequiresKind { get; init; }

    /// <summary>Whether it declares <c>_refs</c>, which are an array then.</summary>
    public bool DeclaresRefs { get; init; }

    public string HintName => Body.TypeName + ".kind.g.cs";
}
