using Syncropel.Kernel.Query;
using Syncropel.Kernel.Storage;

namespace Syncropel.Kernel.Manifests;

/// <summary>
/// The body-kind manifests in effect: of each kind, the one that arrived last. An index serves a field whatever the kind, so a field is
/// indexed as long as one kind asks for it. Not safe for use by several threads.
/// </summary>
internal sealed class ManifestBook
{
    private readonly Dictionary<string, BodyKindManifest> _byKind = new(StringComparer.Ordinal);

    /// <summary>The fields that are to be indexed now.</summary>
    public IReadOnlySet<FieldPath> Fields { get; private set; } = new HashSet<FieldPath>();

    /// <summary>Takes in a record, if it is a manifest. They are given in the order in which they arrived.</summary>
    /// <returns>Whether other fields are to be indexed now.</returns>
    public bool TryTake(StoredRecord record)
    {
        if (BodyKindManifest.TryRead(record) is not { } manifest) return false;
        _byKind[manifest.Kind] = manifest;
        HashSet<FieldPath> fields = [.. _byKind.Values.Where(static one => one.Enabled).SelectMany(static one => one.Fields)];
        if (fields.SetEquals(Fields)) return false;
        Fields = fields;
        return true;
    }
}
