using Syncropel.Generators.Infrastructure;

namespace Syncropel.Generators.Model;

/// <summary>An object that is declared where it stands: it becomes a record nested in the record around it.</summary>
internal sealed record ObjectType(ObjectModel Object) : TypeModel;

/// <summary>
/// A choice between objects that is declared where it stands: it becomes an abstract record nested in the record around it.
/// </summary>
internal sealed record UnionType(UnionModel Union) : TypeModel;

/// <summary>
/// A type that is declared elsewhere in the same kind, by <c>$ref</c>: an object, a union or an enum.
/// </summary>
/// <param name="Path">
/// The names of the types from the kind's record, without it, to the declared type, joined by dots: <c>AddressValue</c>,
/// <c>TracksItem.ArtistValue</c>.
/// </param>
/// <param name="Kind">What it is.</param>
internal sealed record DeclaredType(string Path, DeclaredKind Kind) : TypeModel;

internal enum DeclaredKind
{
    /// <summary>A record.</summary>
    Object,

    /// <summary>An abstract record.</summary>
    Union,

    /// <summary>An enum. What reads and writes it stands beside it.</summary>
    Enum,
}

/// <summary>The body of a kind as a value, by a <c>$ref</c> to its file or to the root of the file itself. Its record is shared.</summary>
/// <param name="Kind">The kind: <c>music.catalog.track</c>. Which C# type that is is known only when all files are.</param>
internal sealed record KindType(string Kind) : TypeModel;

/// <summary>A choice between objects that a constant member tells apart.</summary>
internal sealed record UnionModel
{
    public required string TypeName { get; init; }

    public required Docs Docs { get; init; }

    public bool IsDeprecated { get; init; }

    /// <summary>The JSON name of the member whose constant tells the cases apart.</summary>
    public required string Discriminator { get; init; }

    public required EquatableArray<UnionCase> Cases { get; init; }
}

/// <summary>
/// A case of a union: a sealed record nested in the abstract one. Its discriminator is a required constant among its members.
/// </summary>
/// <param name="Constant">The discriminator's constant.</param>
/// <param name="Object">The object. Its type name is the case's name.</param>
internal sealed record UnionCase(ConstType Constant, ObjectModel Object);
