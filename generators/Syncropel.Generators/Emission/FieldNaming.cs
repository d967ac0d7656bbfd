using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>The fields that values become, in C#: their types, and what makes one at a path.</summary>
/// <param name="root">The full name of the kind's record.</param>
/// <param name="kind">The kind itself.</param>
/// <param name="links">Where the records of other kinds are.</param>
internal sealed class FieldNaming(string root, string kind, KindLinks links)
{
    private const string Query = "global::Syncropel.Query.";
    private const string Json = Query + "JsonField";

    /// <summary>The class of the fields of an object or a union, nested in its record.</summary>
    public const string Set = "FieldSet";

    /// <summary>The class that knows an enum's texts, beside the enum. No property has a '_' within its name.</summary>
    public static string TextOf(string enumName) => enumName + "_Text";

    /// <summary>The class of the fields of a tuple, in the record of the member that holds it.</summary>
    public static string TupleSet(string owner) => owner + "_Fields";

    /// <summary>Names what is within a member, for the tuples in it. A '_' keeps it apart from any member's own.</summary>
    public static string Within(string owner, string part) => owner + "_" + part;

    /// <summary>The type argument that says whether a nested field may be null.</summary>
    public static string Nullness(TypeModel type) => Query + (type.IsNullable ? "MayBeNull" : "NeverNull");

    /// <summary>The type of the field of a value.</summary>
    /// <param name="type">The value.</param>
    /// <param name="owner">The member that holds it, or what is within one.</param>
    public string TypeOf(TypeModel type, string owner) => type switch
    {
        StringType or ConstType { Kind: ConstKind.String } => Scalar(type, "TextField"),
        FormattedType { Format: StringFormat.Uri } => Scalar(type, "UriField"),
        IntegerType { IsInt32: true } => Scalar(type, "OrderedField<int>"),
        IntegerType or ConstType { Kind: ConstKind.Integer } => Scalar(type, "OrderedField<long>"),
        NumberType or ConstType { Kind: ConstKind.Number } => Scalar(type, "OrderedField<double>"),
        DecimalType => Scalar(type, "OrderedField<decimal>"),
        FormattedType { Format: StringFormat.Date } => Scalar(type, "OrderedField<global::System.DateOnly>"),
        FormattedType { Format: StringFormat.LocalTime } => Scalar(type, "EqualityField<global::System.TimeOnly>"),
        FormattedType { Format: StringFormat.Uuid } => Scalar(type, "EqualityField<global::System.Guid>"),
        FormattedType formatted => Scalar(type, $"EqualityField<{TypeNames.Of(formatted.Format)}>"),
        BooleanType or ConstType => Scalar(type, "EqualityField<bool>"),
        EnumType { TypeName: var name } => Scalar(type, $"EqualityField<{name}>"),
        DeclaredType { Kind: DeclaredKind.Enum } declared => Scalar(type, $"EqualityField<{root}.{declared.Path}>"),
        ArrayType { Element: var element } => $"{Query}{ListOf(element)}<{Element(element, owner)}, {Nullness(type)}>",
        OneOrManyType { One: var one } =>
            $"{Query}{(IsScalar(one) ? "ScalarListField" : "OneOrManyField")}<{Element(one, owner)}, {Nullness(type)}>",
        MapType { Value: var value } => $"{Query}MapField<{Element(value, owner)}, {Nullness(type)}>",
        TupleType => $"{TupleSet(owner)}<{Nullness(type)}>",
        ObjectType { Object.TypeName: var name } => SetOf(name, type),
        UnionType { Union.TypeName: var name } => SetOf(name, type),
        DeclaredType declared => SetOf($"{root}.{declared.Path}", type),
        KindType { Kind: var other } => SetOf(other == kind ? root : links.TypeOf(other), type),
        RawType or FreeObjectType => Json,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>What makes the field of a value at a path, where its type is expected.</summary>
    /// <param name="type">The value.</param>
    /// <param name="path">The path, as C#.</param>
    public string Create(TypeModel type, string path) => type switch
    {
        EnumType { TypeName: var name } => $"new({path}, {TextOf(name)}.Of)",
        DeclaredType { Kind: DeclaredKind.Enum } declared => $"new({path}, {TextOf($"{root}.{declared.Path}")}.Of)",
        ArrayType { Element: var element } => Elements(element, path),
        OneOrManyType { One: var one } => Elements(one, path),
        MapType { Value: var value } => Elements(value, path),
        _ => $"new({path})",
    };

    /// <summary>The type of the fields of members that a schema does not name. Null where it allows none.</summary>
    public string? UnknownOf(ObjectModel model) => !model.IsOpen && model.Additional is null
        ? null
        : $"{Query}MemberFields<{(model.Additional is { } additional ? Element(additional, "UnknownMembers") : Json)}>";

    /// <summary>What makes those fields, below a path.</summary>
    public string CreateUnknown(ObjectModel model, string path) => Elements(model.Additional ?? new RawType(), path);

    /// <summary>The values that a value holds, each with what is said for it in names.</summary>
    public static IEnumerable<(TypeModel Type, string Owner)> Parts(TypeModel type, string owner)
    {
        switch (type)
        {
            case ArrayType array:
                yield return (array.Element, Within(owner, "Item"));
                break;
            case OneOrManyType many:
                yield return (many.One, Within(owner, "Item"));
                break;
            case MapType map:
                yield return (map.Value, Within(owner, "Item"));
                break;
            case TupleType tuple:
                foreach (TupleElement element in tuple.Elements) yield return (element.Type, Within(owner, element.Name));
                break;
        }
    }

    private static string Scalar(TypeModel type, string field) => Query + (type.IsNullable ? "Nullable" : "") + field;

    private static string SetOf(string record, TypeModel type) => $"{record}.{Set}<{Nullness(type)}>";

    private string Element(TypeModel type, string owner) => TypeOf(type, Within(owner, "Item"));

    private string Elements(TypeModel type, string path) => $"new({path}, static path => {Create(type, "path")})";

    private static string ListOf(TypeModel element) => IsScalar(element) ? "ScalarListField" : "ListField";

    // Arrays are asked for any of their elements only where these are values without members of their own.
    private static bool IsScalar(TypeModel type) => type is StringType or FormattedType or IntegerType or NumberType or DecimalType
        or BooleanType or EnumType or ConstType or RawType or DeclaredType { Kind: DeclaredKind.Enum };
}
