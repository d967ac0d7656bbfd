using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>The C# types of values and members.</summary>
internal static class TypeNames
{
    /// <summary>The type of a value, with <c>?</c> where it may be null.</summary>
    public static string Of(TypeModel type) => NotNull(type) + (type.IsNullable ? "?" : "");

    /// <summary>The type of a value that is not null.</summary>
    public static string NotNull(TypeModel type) => type switch
    {
        StringType => "string",
        FormattedType formatted => Of(formatted.Format),
        IntegerType => "long",
        NumberType => "double",
        BooleanType => "bool",
        EnumType nested => nested.TypeName,
        ConstType constant => Of(constant.Kind),
        ArrayType array => $"global::Syncropel.ValueList<{Of(array.Element)}>",
        OneOrManyType many => $"global::Syncropel.OneOrMany<{NotNull(many.One)}>",
        ObjectType nested => nested.Object.TypeName,
        FreeObjectType => "global::Syncropel.Json.JsonMembers",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>The type of a member's property.</summary>
    public static string Of(MemberModel member) =>
        member.IsOptionalNullable ? $"global::Syncropel.Optional<{NotNull(member.Type)}?>"
        : member.IsRequired ? Of(member.Type)
        : NotNull(member.Type) + "?";

    /// <summary>Whether the C# type of a value is a reference type, which null can slip into.</summary>
    public static bool IsReference(TypeModel type) => type switch
    {
        StringType or ArrayType or ObjectType or FreeObjectType => true,
        FormattedType formatted => formatted.Format == StringFormat.Uri,
        ConstType constant => constant.Kind == ConstKind.String,
        _ => false,
    };

    private static string Of(StringFormat format) => format switch
    {
        StringFormat.DateTime => "global::System.DateTimeOffset",
        StringFormat.Date => "global::System.DateOnly",
        StringFormat.Time => "global::System.TimeOnly",
        StringFormat.Uuid => "global::System.Guid",
        _ => "global::System.Uri",
    };

    private static string Of(ConstKind kind) => kind switch
    {
        ConstKind.String => "string",
        ConstKind.Integer => "long",
        ConstKind.Number => "double",
        _ => "bool",
    };
}
