using Syncropel.Generators.Model;

namespace Syncropel.Generators.Reading;

/// <summary>Reads arrays whose elements have one type.</summary>
internal static class ArrayReader
{
    public static ArrayType? Read(SchemaScope scope, string typeName)
    {
        ArrayType? array = ReadOpen(scope, typeName);
        scope.Close("an array");
        return array;
    }

    /// <summary>Reads the keywords of an array, and leaves the others for somebody else.</summary>
    public static ArrayType? ReadOpen(SchemaScope scope, string typeName)
    {
        int? minimum = scope.TakeCount("minItems");
        int? maximum = scope.TakeCount("maxItems");
        scope.CheckBounds("minItems", minimum, "maxItems", maximum);
        bool unique = scope.TakeBoolean("uniqueItems") ?? false;
        if (scope.Take("items") is not { } items)
        {
            if (!scope.HasUnknown)
            {
                scope.File.NotUnderstood(scope.Place,
                    "An array without 'items' is not understood by this version; add the schema of its elements");
            }

            return null;
        }

        TypeModel? element = TypeReader.ReadUnder(scope, items, ItemName(typeName));
        return element is null ? null : new ArrayType(element, minimum, maximum, unique);
    }

    // TracksValue's elements are TracksItem; those of an array in an array TracksItemItem.
    public static string ItemName(string typeName) =>
        (typeName.EndsWith("Value", StringComparison.Ordinal) ? typeName.Substring(0, typeName.Length - 5) : typeName) + "Item";
}
