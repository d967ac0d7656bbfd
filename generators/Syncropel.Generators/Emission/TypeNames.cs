using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>The C# types of values and members.</summary>
internal static class TypeNames
{
    /// <summary>The type of a value, with <c>?</c> where it may be null.</summary>
    public static string Of(TypeModel type, TypeScope scope) => NotNull(type, scope) + (type.IsNullable ? "?" : "");

    /// <summary>The type of a value that is not null.</summary>
    public static string NotNull(TypeModel type, TypeScope scope) => type switch
    {
        StringType => "string",
        FormattedType formatted => Of(formatted.Format),
        IntegerType integer => integer.IsInt32 ? "int" : "long",
        NumberType => "double",
        DecimalType => "decimal",
        BooleanType => "bool",
        EnumType nested => nested.TypeName,
        ConstType constant => Of(constant.Kind),
        ArrayType array => $"global::Syncropel.ValueList<{Of(array.Element, scope)}>",
        OneOrManyType many => $"global::Syncropel.OneOrMany<{NotNull(many.One, scope)}>",
        MapType map => $"global::Syncropel.ValueMap<{Of(map.Value, scope)}>",
        TupleType tuple => Of(tuple, scope),
        ObjectType nested => nested.Object.TypeName,
        UnionType nested => nested.Union.TypeName,
        FreeObjectType => "global::Syncropel.Json.JsonMembers",
        DeclaredType declared => scope.NameOf(declared.Path),
        KindType body => scope.NameOfKind(body.Kind),
        RawType => "global::System.Text.Json.JsonElement",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>The type of a member's property.</summary>
    public static string Of(MemberModel member, TypeScope scope) =>
        member.IsOptionalNullable ? $"global::Syncropel.Optional<{NotNull(member.Type, scope)}?>"
        : member.IsRequired ? Of(member.Type, scope)
        : NotNull(member.Type, scope) + "?";

    /// <summary>Whether the C# type of a value is a reference type, which null can slip into.</summary>
    public static bool IsReference(TypeModel type) => type switch
    {
        StringType or ArrayType or MapType or ObjectType or UnionType or FreeObjectType or KindType => true,
        FormattedType formatted => formatted.Format == StringFormat.Uri,
        ConstType constant => constant.Kind == ConstKind.String,
        DeclaredType declared => declared.Kind != DeclaredKind.Enum,
        _ => false,
    };

    private static string Of(TupleType tuple, TypeScope scope)
    {
        var elements = new List<string>();
        foreach (TupleElement element in tuple.Elements) elements.Add($"{Of(element.Type, scope)} {element.Name}");
        return $"({string.Join(", ", elements)})";
    }

    /// <summary>The type of a format that has one.</summary>
    public static string Of(StringFormat format) => format switch
    {
        StringFormat.DateTime => "global::System.DateTimeOffset",
        StringFormat.Date => "global::System.DateOnly",
        StringFormat.Time => "global::Syncropel.OffsetTime",
        StringFormat.LocalTime => "global::System.TimeOnly",
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
