using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>Spells the expression that reads a value at which the reader stands, and the delegate that does so for elements.</summary>
internal static class ReadExpression
{
    private const string Body = RuntimeNames.BodyReader;
    private const string Lists = RuntimeNames.BodyLists;

    /// <summary>The expression for a value that may be null if its type says so.</summary>
    public static string Of(TypeModel type, TypeScope scope)
    {
        // A list and a single value both convert to OneOrMany, so the compiler cannot tell which of the two a bare null means.
        string none = type is OneOrManyType ? $"({TypeNames.Of(type, scope)})null" : "null";
        return type.IsNullable ? $"{Body}.IsNull(ref reader) ? {none} : {NotNull(type, scope)}" : NotNull(type, scope);
    }

    /// <summary>A delegate that reads an element.</summary>
    public static string Delegate(TypeModel type, TypeScope scope) =>
        type is ArrayType or OneOrManyType or MapType or TupleType or ConstType || type.IsNullable
            ? $"static (ref {RuntimeNames.Reader} reader) => {Of(type, scope)}"
            : Method(type, scope);

    /// <summary>Whether the value read is another than a constant's.</summary>
    public static string IsNot(ConstType constant, TypeScope scope) => $"{Method(constant, scope)}(ref reader) != {constant.CSharp}";

    private static string NotNull(TypeModel type, TypeScope scope) => type switch
    {
        ArrayType array => $"{Lists}.ReadList<{TypeNames.Of(array.Element, scope)}>(ref reader, {Delegate(array.Element, scope)})",
        MapType map => $"{Lists}.ReadMap<{TypeNames.Of(map.Value, scope)}>(ref reader, {Delegate(map.Value, scope)})",
        OneOrManyType many => $"{Lists}.ReadOneOrMany<{TypeNames.NotNull(many.One, scope)}>(ref reader, {Delegate(many.One, scope)})",
        TupleType tuple => Tuple(tuple, scope),
        ConstType constant =>
            $"{Lists}.Constant({Method(constant, scope)}(ref reader), {constant.CSharp}, ref reader, {CSharpText.Literal(constant.Json)})",
        _ => $"{Method(type, scope)}(ref reader)",
    };

    // C# evaluates a tuple from left to right, which is the order of the array.
    private static string Tuple(TupleType tuple, TypeScope scope)
    {
        string length = CSharpText.Number(tuple.Elements.Count);
        var elements = new List<string>();
        foreach (TupleElement element in tuple.Elements)
        {
            string method = elements.Count == 0 ? "ReadFirst" : "ReadNext";
            string type = TypeNames.Of(element.Type, scope);
            elements.Add($"{Lists}.{method}<{type}>(ref reader, {length}, {Delegate(element.Type, scope)})");
        }

        return $"{Lists}.ReadEnd<{TypeNames.NotNull(tuple, scope)}>(({string.Join(", ", elements)}), {length}, ref reader)";
    }

    private static string Method(TypeModel type, TypeScope scope) => type switch
    {
        StringType or ConstType { Kind: ConstKind.String } => Body + ".ReadString",
        IntegerType { IsInt32: true } => Body + ".ReadInt32",
        IntegerType or ConstType { Kind: ConstKind.Integer } => Body + ".ReadInt64",
        NumberType or ConstType { Kind: ConstKind.Number } => Body + ".ReadDouble",
        DecimalType => Body + ".ReadDecimal",
        BooleanType or ConstType { Kind: ConstKind.Boolean } => Body + ".ReadBoolean",
        FormattedType formatted => $"{Body}.Read{formatted.Format}",
        EnumType nested => EnumEmitter.JsonOf(nested.TypeName) + ".Read",
        DeclaredType { Kind: DeclaredKind.Enum } declared => EnumEmitter.JsonOf(scope.NameOf(declared.Path)) + ".Read",
        ObjectType or UnionType or DeclaredType => TypeNames.NotNull(type, scope) + ".ReadJson",
        KindType => $"{RuntimeNames.Embedded}.Read<{TypeNames.NotNull(type, scope)}>",
        FreeObjectType => Lists + ".ReadMembers",
        RawType => Body + ".ReadJson",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
