using System.Collections.Concurrent;
using System.Collections.Frozen;
using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>
/// The numbers of fields, and which of them have an index. A number stays a field's for ever, because the statement of its index has it.
/// Safe to use from many threads at once.
/// </summary>
internal sealed class FieldIndexes
{
    private readonly ConcurrentDictionary<long, FieldPath> _byNumber = [];
    private volatile FrozenDictionary<FieldPath, long> _indexed = FrozenDictionary<FieldPath, long>.Empty;

    /// <summary>The fields that have an index now, with their numbers.</summary>
    public IReadOnlyDictionary<FieldPath, long> Indexed => _indexed;

    /// <summary>The field of a number.</summary>
    /// <exception cref="KeyNotFoundException">No field has it.</exception>
    public FieldPath PathOf(long number) =>
        _byNumber.TryGetValue(number, out FieldPath? path) ? path : throw new KeyNotFoundException($"no field has the number {number}");

    /// <summary>Notes the number of a field.</summary>
    public void Name(long number, FieldPath path) => _byNumber[number] = path;

    /// <summary>Says which fields have an index from now on.</summary>
    public void Use(IEnumerable<long> numbers) => _indexed = numbers.ToFrozenDictionary(PathOf);

    /// <summary>The number of a field that has an index; null where it has none.</summary>
    public long? NumberOf(FieldPath path) => _indexed.TryGetValue(path, out long number) ? number : null;
}
