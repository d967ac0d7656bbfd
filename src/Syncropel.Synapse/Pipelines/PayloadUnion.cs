using System.Text.Json;

namespace Syncropel.Synapse;

/// <summary>The merge of a fan-out that is given no other.</summary>
public static class PayloadUnion
{
    /// <summary>
    /// Starts from the source's payload. Entities and labels are the union, in the order of the branches, equal ones once; one label with
    /// two scores is two. Of everything else, the first branch that changed it wins, and what others made of it is lost. Members that tell
    /// of each other stay together: content, its length and language; vector, dimension and model; data and schema; binary, type and
    /// length. A branch can add and change, but not take away.
    /// </summary>
    /// <inheritdoc cref="PayloadMerge"/>
    public static Payload Merge(CanonicalIR source, IReadOnlyList<CanonicalIR> branches)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(branches);
        Payload before = source.Payload;
        Payload merged = before.Clone();
        IEnumerable<Payload> payloads = branches.Select(static ir => ir.Payload);
        if (payloads.FirstOrDefault(one => one.Modality != before.Modality) is { } changed) merged.Modality = changed.Modality;
        MergeText(before, payloads, merged);
        MergeEmbedding(before, payloads, merged);
        MergeData(before, payloads, merged);
        MergeBinary(before, payloads, merged);
        merged.ContextRef = payloads.FirstOrDefault(one => Differs(one.ContextRef, before.ContextRef))?.ContextRef ?? before.ContextRef;
        merged.Score = payloads.FirstOrDefault(one => Differs(one.Score, before.Score))?.Score ?? before.Score;
        merged.Entities = Union(before.Entities, payloads.Select(static one => one.Entities));
        merged.Labels = Union(before.Labels, payloads.Select(static one => one.Labels));
        return merged;
    }

    private static void MergeText(Payload before, IEnumerable<Payload> branches, Payload merged)
    {
        if (branches.FirstOrDefault(one => Differs(one.Content, before.Content)) is { } first)
        {
            (merged.Content, merged.ContentLength, merged.Language) = (first.Content, first.ContentLength, first.Language);
            return;
        }

        merged.ContentLength =
            branches.FirstOrDefault(one => Differs(one.ContentLength, before.ContentLength))?.ContentLength ?? before.ContentLength;
        merged.Language = branches.FirstOrDefault(one => Differs(one.Language, before.Language))?.Language ?? before.Language;
    }

    private static void MergeEmbedding(Payload before, IEnumerable<Payload> branches, Payload merged)
    {
        if (branches.FirstOrDefault(one => Differs(one.Vector, before.Vector)) is not { } first) return;
        (merged.Vector, merged.VectorDim, merged.EmbeddingModel) = (first.Vector, first.VectorDim, first.EmbeddingModel);
    }

    private static void MergeData(Payload before, IEnumerable<Payload> branches, Payload merged)
    {
        Payload? first = branches.FirstOrDefault(one =>
            one.Data is { } data && !(before.Data is { } old && JsonElement.DeepEquals(data, old)));
        if (first is not null) (merged.Data, merged.SchemaRef) = (first.Data, first.SchemaRef);
    }

    private static void MergeBinary(Payload before, IEnumerable<Payload> branches, Payload merged)
    {
        if (branches.FirstOrDefault(one => Differs(one.BinaryB64, before.BinaryB64)) is not { } first) return;
        (merged.BinaryB64, merged.MimeType, merged.ByteLength) = (first.BinaryB64, first.MimeType, first.ByteLength);
    }

    private static bool Differs<T>(T? value, T? before) => value is not null && !EqualityComparer<T?>.Default.Equals(value, before);

    private static ValueList<T>? Union<T>(ValueList<T>? before, IEnumerable<ValueList<T>?> branches)
    {
        List<ValueList<T>> lists = [.. branches.Prepend(before).OfType<ValueList<T>>()];
        return lists.Count == 0 ? null : lists.SelectMany(static list => list).Distinct().ToValueList();
    }
}
