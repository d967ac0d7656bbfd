using System.ComponentModel;

namespace Syncropel.Query;

/// <summary>
/// Something in a record that a query can ask for, of a known type. Comparing it gives a <see cref="Filter"/>; what its type cannot
/// be compared with does not compile. Generated code makes the fields of a kind, as <c>MusicCatalogTrack.Fields</c>. Immutable.
/// </summary>
public abstract class Field
{
    /// <summary>Creates the field at a path.</summary>
    /// <param name="path">Where the field is in a record, such as <c>body.album.title</c>.</param>
    /// <exception cref="ArgumentException">The kernel would refuse the path; the message names it and says why.</exception>
    private protected Field(string path)
    {
        FieldPath.ThrowIfInvalid(path);
        Path = path;
    }

    /// <summary>Where the field is in a record, as queries spell it: <c>body.album.title</c>.</summary>
    public string Path { get; }

    /// <summary>The field is there, were it null: <c>$exists</c>.</summary>
    public Filter Exists() => Filter.Exists(Path);

    /// <summary>The field is not there; one that is null is there.</summary>
    public Filter NotExists() => Filter.Exists(Path, exists: false);

    /// <summary>Whether the other object is the same type of field at the same path. To compare with a value, use the operators.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is Field other && other.GetType() == GetType() && other.Path == Path;

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => Path.GetHashCode(StringComparison.Ordinal);

    /// <summary>The path.</summary>
    public override string ToString() => Path;

    /// <summary>The path of a field that may have been given as null.</summary>
    private protected static string PathOf(Field field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Path;
    }
}
