using System.Text.Json;
using Syncropel.Synapse.Json;

namespace Syncropel.Synapse;

/// <summary>Tells whether an IR is still what a clone of it was: ingress and egress are not to change what they are given.</summary>
internal static class OriginalIR
{
    /// <summary>What is changed, such as <c>payload.score was 0.5, and is 1</c>. Null where nothing is.</summary>
    /// <remarks>Header, envelope, version and message cannot change. Members that nobody assigned are compared by reference.</remarks>
    public static string? ChangeOf(CanonicalIR original, CanonicalIR before)
    {
        if (!original.Provenance.Equals(before.Provenance))
        {
            return $"provenance had {before.Provenance.Count} entries, and has {original.Provenance.Count}";
        }

        return IsSame(original.Payload, before.Payload)
            ? null
            : MemberDiff.Tell("payload", before.Payload, original.Payload, SynapseJson.Context.Payload);
    }

    private static bool IsSame(Payload left, Payload right) =>
        left.Modality == right.Modality
        && left.Content == right.Content && left.ContentLength == right.ContentLength && left.Language == right.Language
        && (ReferenceEquals(left.Vector, right.Vector) || left.Vector == right.Vector)
        && left.VectorDim == right.VectorDim && left.EmbeddingModel == right.EmbeddingModel
        && IsSameData(left, right) && left.SchemaRef == right.SchemaRef
        && left.BinaryB64 == right.BinaryB64 && left.MimeType == right.MimeType && left.ByteLength == right.ByteLength
        && left.ContextRef == right.ContextRef
        && left.Entities == right.Entities && left.Labels == right.Labels && left.Score == right.Score;

    // A clone has the same place in the same document; only what was assigned anew is walked.
    private static bool IsSameData(Payload left, Payload right) =>
        left.Data is { } one && right.Data is { } other
            ? one.Equals(other) || JsonElement.DeepEquals(one, other)
            : left.Data.HasValue == right.Data.HasValue;
}
