namespace Syncropel.Generators.Model;

/// <summary>A member of an object, which becomes a property.</summary>
internal sealed record MemberModel
{
    public required string JsonName { get; init; }

    public required string CSharpName { get; init; }

    public required TypeModel Type { get; init; }

    /// <summary>Whether the member must be present.</summary>
    public required bool IsRequired { get; init; }

    public required Docs Docs { get; init; }

    public bool IsDeprecated { get; init; }

    /// <summary>The JSON of the value that a new object starts with, which its type accepts. Null where the schema gives none.</summary>
    public string? Default { get; init; }

    /// <summary>A required constant needs no value: the property only tells it.</summary>
    public bool IsFixed => IsRequired && Type is ConstType;

    /// <summary>Absent and null are different JSON; only <c>Optional&lt;T&gt;</c> can tell them apart.</summary>
    public bool IsOptionalNullable => !IsRequired && Type.IsNullable;
}
