using System.Globalization;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;
using Syncropel.Generators.Reading;
using Syncropel.Generators.Schemas;

namespace Syncropel.Generators.Typing;

/// <summary>Makes types of arrays: lists of one type, tuples, and one value or several.</summary>
internal sealed class ArrayBuilder(TypeBuilder types)
{
    // Names that C# gives to tuples' own members, and the type parameter of their fields.
    private static readonly string[] TupleMembers =
    [
        "CompareTo", "Deconstruct", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "Rest", "TNull",
        "ToString",
    ];

    public TypeModel Build(View view, TypeSlot slot)
    {
        view.IsExact &= !view.Parts.Any(static part => part.Arrays.Contains is not null || part.Arrays.Unevaluated is not null);
        return FindTuple(view) is { } prefix ? BuildTuple(prefix, slot) : BuildList(view, slot.OfItems());
    }

    /// <summary>One value or an array of such. Null where the elements are not of the single one's type.</summary>
    public OneOrManyType? BuildOneOrMany(View view, TypeSlot slot)
    {
        TypeSlot items = slot.OfItems();
        ArrayType many = BuildList(view, items);
        if (many.Element is RawType || many.Element.IsNullable) return null;

        TypeModel? single = Shapes.OfSingle(view) switch
        {
            Shape.String => Scalars.String(view),
            Shape.Integer => Scalars.Integer(view),
            Shape.Number => Scalars.Number(view),
            Shape.Boolean => Scalars.Boolean(view),
            Shape.Object => many.Element is ObjectType { Object: var element } ? SingleObject(view, element) : null,
            _ => null,
        };
        return Equals(single, many.Element) ? new OneOrManyType(many.Element, many) : null;
    }

    // The docs of the member are those of the single object too; they need not be those of the elements.
    private ObjectType SingleObject(View view, ObjectModel element)
    {
        var scope = new NameScope(types.Context.File, element.TypeName, isRoot: false);
        ObjectModel single = types.Members.BuildModel(view.Parts[0], view, scope, element.Docs);
        return new ObjectType(single with { IsDeprecated = element.IsDeprecated });
    }

    private ArrayType BuildList(View view, TypeSlot slot)
    {
        int? least = Counts.Least(view, static part => part.Arrays.MinItems);
        int? most = Counts.Most(view, static part => part.Arrays.MaxItems);
        bool unique = view.Parts.Any(static part => part.Arrays.UniqueItems);
        IReadOnlyList<Schema> items = [.. view.Parts.Select(static part => part.Arrays.Items).OfType<Schema>()];
        bool hasPrefix = view.Parts.Any(static part => part.Arrays.Prefix is not null);
        bool isNone = items.Any(static item => item.Boolean == false);
        view.IsExact &= !hasPrefix && !isNone;
        TypeModel element = hasPrefix || isNone || items.Count == 0 ? new RawType() : types.Build(Synthetic.All(items), slot);
        return new ArrayType(element, least, most, unique);
    }

    // A tuple of C# has all its elements: as many as there are schemas, no fewer and no more.
    private static IReadOnlyList<Schema>? FindTuple(View view)
    {
        IReadOnlyList<Schema> parts = [.. view.Parts.Where(static part => part.Arrays.Prefix is not null || part.Arrays.Items is not null)];
        if (parts.Count != 1 || parts[0].Arrays.Prefix is not { Count: > 1 } prefix) return null;
        int? least = Counts.Least(view, static part => part.Arrays.MinItems);
        int? most = Counts.Most(view, static part => part.Arrays.MaxItems);
        bool isClosed = parts[0].Arrays.Items?.Boolean == false || most == prefix.Count;
        if (least != prefix.Count || !isClosed || most < prefix.Count) return null;
        view.IsExact &= !view.Parts.Any(static part => part.Arrays.UniqueItems);
        return prefix;
    }

    private TupleType BuildTuple(IReadOnlyList<Schema> prefix, TypeSlot slot)
    {
        var elements = new List<TupleElement>();
        for (int i = 0; i < prefix.Count; i++)
        {
            string number = "Item" + (i + 1).ToString(CultureInfo.InvariantCulture);
            string name = NameOf(prefix[i], number);
            if (elements.Exists(element => element.Name == name)) name = number;
            elements.Add(new TupleElement(name, types.Build(prefix[i], slot.OfPart(name))));
        }

        return new TupleType(EquatableArray<TupleElement>.From(elements));
    }

    // An element has no name in JSON; its title is the nearest to one.
    private static string NameOf(Schema schema, string otherwise)
    {
        if (schema.Docs.Title is not { Length: > 0 and <= 40 } title) return otherwise;
        string name = CSharpNames.Pascal(title);
        bool isOwn = name.StartsWith("Item", StringComparison.Ordinal) || Array.IndexOf(TupleMembers, name) >= 0;
        return isOwn || !CSharpNames.IsIdentifier(name) ? otherwise : name;
    }
}
