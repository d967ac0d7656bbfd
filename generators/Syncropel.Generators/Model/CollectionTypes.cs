using Syncropel.Generators.Infrastructure;

namespace Syncropel.Generators.Model;

/// <summary>An array whose elements have one type: <c>ValueList</c>.</summary>
internal sealed record ArrayType(TypeModel Element, int? MinItems, int? MaxItems, bool UniqueItems) : TypeModel;

/// <summary>
/// One value or an array of them, by <c>"type": ["string", "array"]</c>. <paramref name="One"/> is the single one's type.
/// </summary>
internal sealed record OneOrManyType(TypeModel One, ArrayType Many) : TypeModel;

/// <summary>An array of a fixed length whose elements have each their own type: a tuple of C#, of two elements at least.</summary>
internal sealed record TupleType(EquatableArray<TupleElement> Elements) : TypeModel;

/// <summary>An element of a tuple. <paramref name="Name"/> is its name in C#.</summary>
internal sealed record TupleElement(string Name, TypeModel Type);

/// <summary>An object without declared members, whose members have all one type: <c>ValueMap</c>.</summary>
internal sealed record MapType(TypeModel Value, int? MinProperties, int? MaxProperties) : TypeModel;

/// <summary>An object without declared members, whose members are all the author's own.</summary>
internal sealed record FreeObjectType(int? MinProperties, int? MaxProperties) : TypeModel;
