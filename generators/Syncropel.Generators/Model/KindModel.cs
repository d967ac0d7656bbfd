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

    public string HintName => Body.TypeName + ".kind.g.cs";
}
