using Syncropel.Generators.Infrastructure;

namespace Syncropel.Generators.Model;

internal sealed record BooleanType : TypeModel;

/// <summary>An enum of strings, which is declared where it stands: it becomes an enum nested in the record around it.</summary>
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

/// <summary>
/// Any JSON, kept as <c>JsonElement</c>: what no C# type says honestly. What the schema asks of it is its <see cref="TypeModel.Check"/>.
/// Its null is JSON's, so it is never nullable in C#.
/// </summary>
internal sealed record RawType : TypeModel;
