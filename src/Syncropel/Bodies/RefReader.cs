using System.Text.Json;

namespace Syncropel.Bodies;

/// <summary>Reads <c>body._refs</c>.</summary>
internal static class RefReader
{
    /// <summary>Reads an array that holds nothing but references, each with a kind, an id and nothing else that would be lost.</summary>
    public static bool TryReadAll(JsonElement element, out ValueList<Ref> refs)
    {
        refs = ReadGood(element);
        return element.ValueKind == JsonValueKind.Array
            && refs.Count == element.GetArrayLength()
            && element.EnumerateArray().All(static entry => entry.GetPropertyCount() == 2);
    }

    /// <summary>Reads the references among whatever is there.</summary>
    public static ValueList<Ref> ReadGood(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Array) return [];
        var refs = new List<Ref>();
        foreach (JsonElement entry in element.EnumerateArray())
        {
            if (TextOf(entry, "kind") is { } kind && TextOf(entry, "id") is { } id) refs.Add(Ref.Received(kind, id));
        }

        return refs.ToValueList();
    }

    private static string? TextOf(JsonElement entry, string name)
    {
        bool there = entry.ValueKind == JsonValueKind.Object
            && entry.TryGetProperty(name, out JsonElement value)
            && value.ValueKind == JsonValueKind.String;
        return there ? entry.GetProperty(name).GetString() : null;
    }
}
