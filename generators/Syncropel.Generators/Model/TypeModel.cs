using Syncropel.Generators.Infrastructure;

namespace Syncropel.Generators.Model;

/// <summary>The type of a value, with the constraints that go with it.</summary>
internal abstract record TypeModel
{
    /// <summary>Whether the value may be <c>null</c>.</summary>
    public bool IsNullable { get; init; }
}

internal sealed record StringType : TypeModel
{
    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public PatternModel? Pattern { get; init; }
}

/// <summary>A pattern as the schema has it (ECMA-262) and as .NET understands it.</summary>
internal sealed record PatternModel(string Source, string DotNet);

internal sealed record FormattedType(StringFormat Format) : TypeModel;

internal enum StringFormat
{
    DateTime,
    Date,
    Time,
    Uuid,
    Uri,
}

internal sealed record IntegerType : TypeModel
{
    public long? Minimum { get; init; }

    public long? Maximum { get; init; }

    public long? ExclusiveMinimum { get; init; }

    public long? ExclusiveMaximum { get; init; }

    public long? MultipleOf { get; init; }
}

internal sealed record NumberType : TypeModel
{
    public double? Minimum { get; init; }

    public double? Maximum { get; init; }

    public double? ExclusiveMinimum { get; init; }

    public double? ExclusiveMaximum { get; init; }

    public double? MultipleOf { get; init; }
}

internal sealed record BooleanType : TypeModel;

/// <summary>An enum of strings, which becomes an enum nested in the record.</summary>
internal sealed record EnumType(string TypeName, EquatableArray<EnumValue> Values) : TypeModel;

internal readonly record struct EnumValue(string Json, string CSharpName);

/// <summary>One value and no other. <paramref name="Json"/> is its canonical JSON, <paramref name="CSharp"/> its literal.</summary>
internal sealed record ConstType(ConstKind Kind, string Json, string CSharp) : TypeModel;

internal enum ConstKind
{
    String,
    Integer,
    Number,
    Boolean,
}

internal sealed record ArrayType(TypeModel Element, int? MinItems, int? MaxItems, bool UniqueItems) : TypeModel;

/// <summary>
/// One value or an array of them, by <c>"type": ["string", "array"]</c>. <paramref name="One"/> is the single one's type.
/// </summary>
internal sealed record OneOrManyType(TypeModel One, ArrayType Many) : TypeModel;

internal sealed record ObjectType(ObjectModel Object) : TypeModel;

/// <summary>An object without declared members, whose members are all the author's own.</summary>
internal sealed record FreeObjectType(int? MinProperties, int? MaxProperties) : TypeModel;
