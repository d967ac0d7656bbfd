using System.Text.Json.Nodes;
using Syncropel.Generators.Tests.Harness;
using Syncropel.Generators.Tests.Oracle;

namespace Syncropel.Generators.Tests.Fuzz;

/// <summary>Makes a disagreement smaller by taking away what is not needed for it: members, elements, whole schemas.</summary>
internal static class Shrinker
{
    private const int MaxRounds = 40;
    private const int BatchSize = 50;

    public static Disagreement Shrink(Disagreement found)
    {
        for (int round = 0; round < MaxRounds; round++)
        {
            if ((SmallerDocument(found) ?? SmallerBody(found)) is not { } smaller) break;
            found = smaller;
        }

        return found;
    }

    private static Disagreement? SmallerDocument(Disagreement found)
    {
        foreach (string[] batch in Reductions(found.Document).Chunk(BatchSize))
        {
            IReadOnlyList<LoadedKind> kinds = KindBatch.Load([.. batch.Select(FuzzCase.SchemaAt)]);
            Disagreement? smaller = kinds.Zip(batch, (kind, document) => Again(found, kind, document, found.Body))
                .FirstOrDefault(static again => again is not null);
            if (smaller is not null) return smaller;
        }

        return null;
    }

    private static Disagreement? SmallerBody(Disagreement found)
    {
        if (found.Body is null) return null;
        LoadedKind kind = KindBatch.Load([FuzzCase.SchemaAt(found.Document, 0)])[0];
        return Reductions(found.Body)
            .Select(body => Again(found, kind, found.Document, body))
            .FirstOrDefault(static again => again is not null);
    }

    // What is taken away may leave no schema; then the oracle says so, and it is no smaller example of the same.
    private static Disagreement? Again(Disagreement found, LoadedKind kind, string document, string? body)
    {
        try
        {
            return Disagreement.Find(kind, document, body is null ? [] : [body]) is { } again && again.Sort == found.Sort ? again : null;
        }
        catch (Exception nonsense) when (nonsense is UnresolvedReferenceException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The document less one of its members or elements, or with one of them empty; the smallest first.</summary>
    private static IEnumerable<string> Reductions(string json)
    {
        int count = Places(JsonNode.Parse(json)).Count();
        return Enumerable.Range(0, count).SelectMany(place => new[] { Reduce(json, place, empty: false), Reduce(json, place, empty: true) })
            .Where(reduced => reduced.Length < json.Length)
            .Distinct()
            .OrderBy(static reduced => reduced.Length);
    }

    private static string Reduce(string json, int place, bool empty)
    {
        JsonNode root = JsonNode.Parse(json)!;
        (JsonNode owner, string? name, int index) = Places(root).ElementAt(place);
        if (owner is JsonObject members)
        {
            if (empty) members[name!] = new JsonObject();
            else members.Remove(name!);
        }
        else if (empty)
        {
            owner.AsArray()[index] = new JsonObject();
        }
        else
        {
            owner.AsArray().RemoveAt(index);
        }

        return root.ToJsonString();
    }

    private static IEnumerable<(JsonNode Owner, string? Name, int Index)> Places(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            foreach ((string name, JsonNode? value) in members)
            {
                if (node.Parent is not null || name is not ("kind" or "type")) yield return (members, name, 0);
                foreach ((JsonNode, string?, int) place in Places(value)) yield return place;
            }
        }
        else if (node is JsonArray items)
        {
            for (int i = 0; i < items.Count; i++)
            {
                yield return (items, null, i);
                foreach ((JsonNode, string?, int) place in Places(items[i])) yield return place;
            }
        }
    }
}
