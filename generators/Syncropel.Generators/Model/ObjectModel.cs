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

    /// <summary>
    /// The type of the members that are not declared, where the schema gives them one. Null for any JSON; then they are open.
    /// </summary>
    public TypeModel? Additional { get; init; }

    public int? MinProperties { get; init; }

    public int? MaxProperties { get; init; }

    public bool IsDeprecated { get; init; }

    /// <summary>As <see cref="TypeModel.Check"/>, wherever the object stands.</summary>
    public string? Check { get; init; }

    /// <summary>
    /// Types that are nested in this record beside those that its members bring along: enums, objects and unions of <c>$defs</c>.
    /// </summary>
    public EquatableArray<TypeModel> Declarations { get; init; }
}
