using System.Text.Json;

namespace Syncropel.Generators.Tests.Oracle;

/// <summary>The keywords that hold schemas against an array's elements.</summary>
internal sealed class ArrayRules(SchemaOracle oracle)
{
    public bool Accept(Position here, JsonElement instance, Evaluated seen)
    {
        if (instance.ValueKind != JsonValueKind.Array) return true;
        JsonElement[] items = [.. instance.EnumerateArray()];
        JsonElement[] prefix = here.Schema.TryGetProperty("prefixItems", out JsonElement schemas) ? [.. schemas.EnumerateArray()] : [];
        int prefixed = Math.Min(prefix.Length, items.Length);
        for (int i = 0; i < prefixed; i++)
        {
            if (!AcceptsItem(here.At(prefix[i]), items, i, seen)) return false;
        }

        return AcceptsRest(here, "items", items, [.. Enumerable.Range(prefixed, items.Length - prefixed)], seen)
            && AcceptsContained(here, items, seen)
            && AcceptsRest(here, "unevaluatedItems", items, [.. Enumerable.Range(0, items.Length).Except(seen.Items)], seen);
    }

    private bool AcceptsContained(Position here, JsonElement[] items, Evaluated seen)
    {
        if (here.Under("contains") is not { } contained) return true;
        int[] found = [.. Enumerable.Range(0, items.Length).Where(i => oracle.Evaluate(contained, items[i]) is not null)];
        seen.Items.UnionWith(found);
        return !ValueRules.IsBelow(here.Schema, "minContains", found.Length, otherwise: 1)
            && !ValueRules.IsAbove(here.Schema, "maxContains", found.Length);
    }

    private bool AcceptsRest(Position here, string keyword, JsonElement[] items, int[] rest, Evaluated seen) =>
        here.Under(keyword) is not { } schema || rest.All(i => AcceptsItem(schema, items, i, seen));

    private bool AcceptsItem(Position schema, JsonElement[] items, int index, Evaluated seen)
    {
        seen.Items.Add(index);
        return oracle.Evaluate(schema, items[index]) is not null;
    }
}
