using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Syncropel;

/// <summary>
/// The kinds that a program knows by type: opens any record as what it is. A project with kind schemas has one generated, as
/// <c>KindCatalogs.Own</c>, and <c>KindCatalogs.All</c> with those of the assemblies that it refers to. Immutable; in ordinal order of
/// the kinds.
/// </summary>
public sealed class KindCatalog : IReadOnlyCollection<KindEntry>
{
    private readonly Dictionary<string, KindEntry> _byKind = new(StringComparer.Ordinal);
    private readonly KindEntry[] _sorted;

    private KindCatalog(IEnumerable<KindEntry> entries)
    {
        foreach (KindEntry entry in entries)
        {
            ArgumentNullException.ThrowIfNull(entry, nameof(entries));
            if (_byKind.TryAdd(entry.Kind, entry) || _byKind[entry.Kind].BodyType == entry.BodyType) continue;
            throw new ArgumentException(
                $"The kind '{entry.Kind}' has two types, {Name(_byKind[entry.Kind].BodyType)} and {Name(entry.BodyType)}; "
                + $"leave one out by {nameof(Without)}.",
                nameof(entries));
        }

        _sorted = [.. _byKind.Values.OrderBy(static entry => entry.Kind, StringComparer.Ordinal)];
    }

    /// <summary>A catalog without kinds, which opens every record untyped.</summary>
    public static KindCatalog Empty { get; } = new([]);

    /// <summary>The number of kinds.</summary>
    public int Count => _sorted.Length;

    /// <summary>Creates a catalog. The same type may be given twice.</summary>
    /// <param name="entries">The kinds.</param>
    /// <exception cref="ArgumentNullException">One of the entries is null.</exception>
    /// <exception cref="ArgumentException">Two types are of one kind; the message names them.</exception>
    public static KindCatalog Of(params ReadOnlySpan<KindEntry> entries) => new(entries.ToArray());

    /// <summary>Creates a catalog of all kinds of several. The same type may be in more than one.</summary>
    /// <param name="catalogs">The catalogs.</param>
    /// <exception cref="ArgumentNullException">One of the catalogs is null.</exception>
    /// <exception cref="ArgumentException">Two types are of one kind; the message names them.</exception>
    public static KindCatalog Merge(params ReadOnlySpan<KindCatalog> catalogs)
    {
        foreach (KindCatalog catalog in catalogs) ArgumentNullException.ThrowIfNull(catalog, nameof(catalogs));
        return new(catalogs.ToArray().SelectMany(static catalog => catalog._sorted));
    }

    /// <summary>This catalog without some kinds.</summary>
    /// <param name="kinds">The kinds to leave out. One that is not there changes nothing.</param>
    public KindCatalog Without(params ReadOnlySpan<string> kinds)
    {
        HashSet<string> left = new(kinds.ToArray(), StringComparer.Ordinal);
        return new(_sorted.Where(entry => !left.Contains(entry.Kind)));
    }

    /// <summary>Looks a kind up.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="entry">What the catalog knows of it.</param>
    /// <returns>Whether the catalog knows it.</returns>
    public bool TryGet([StringSyntax(SyncropelSyntax.Kind)] string kind, [NotNullWhen(true)] out KindEntry? entry)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return _byKind.TryGetValue(kind, out entry);
    }

    /// <summary>
    /// Opens a record as what its kind says: as a <see cref="Record{T}"/> where the catalog knows the kind, else as an
    /// <see cref="UntypedRecord"/>. A body that does not fit its type makes no exception here: see <see cref="OpenedRecord.BodyError"/>.
    /// A <see cref="KindManifest"/> bears the kind that it describes, and is untyped all the same.
    /// </summary>
    /// <param name="record">The record.</param>
    public OpenedRecord Open(Record record)
    {
        ArgumentNullException.ThrowIfNull(record);
        bool isTyped = record.Kind is not null && !KindManifest.IsIn(record);
        return isTyped && TryGet(record.Kind!, out KindEntry? entry) ? entry.Open(record) : new UntypedRecord(record);
    }

    /// <summary>The kinds, each with its type, in one line.</summary>
    public override string ToString() => $"[{string.Join(", ", (object[])_sorted)}]";

    /// <summary>Enumerates the kinds in ordinal order.</summary>
    public IEnumerator<KindEntry> GetEnumerator() => ((IEnumerable<KindEntry>)_sorted).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // Two assemblies may call their types the same, so the name alone may not tell them apart.
    private static string Name(Type type) => $"{type} of {type.Assembly.GetName().Name}";
}
