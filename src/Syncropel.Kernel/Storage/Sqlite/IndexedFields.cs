using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>The fields that have an index, with their numbers, as a statement sees them: at the moment of its records.</summary>
internal sealed class IndexedFields(IReadOnlyDictionary<FieldPath, long> numbers)
{
    /// <summary>The number of a field that has an index; null where it has none.</summary>
    public long? NumberOf(FieldPath path) => numbers.TryGetValue(path, out long number) ? number : null;
}
