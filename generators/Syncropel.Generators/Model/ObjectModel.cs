using Syncropel.Generators.Infrastructure;

namespace Syncropel.Generators.Model;

/// <summary>An object with declared members, which becomes a record.</summary>
internal sealed record ObjectModel
{
    public required string TypeName { get; init; }

    public required Docs Docs { get; init; }

    /// <summary>In the order of the schema.</summary>
    public required EquatableArray<MemberModel> Members { get; init; }

    /// <summary>Whether members that are not declared are allowed, and kept.</summary>
    public required bool IsOpen { get; init; }

    public int? MinProperties { get; init; }

    public int? MaxProperties { get; init; }

    public bool IsDeprecated { get; init; }
}
