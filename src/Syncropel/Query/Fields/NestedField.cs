using System.ComponentModel;

namespace Syncropel.Query;

/// <summary>A field that is an object or an array: it leads to other fields. Where it may be null, it can be compared with null.</summary>
/// <typeparam name="TNull"><see cref="MayBeNull"/> or <see cref="NeverNull"/>.</typeparam>
public abstract class NestedField<TNull> : Field
    where TNull : struct
{
    /// <summary>Creates the field at a path. Not meant to be called by hand.</summary>
    /// <param name="path">Where the field is in a record.</param>
    /// <exception cref="ArgumentException">The path is none that a query can ask for.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected NestedField(string path)
        : base(path) { }

    /// <summary>The field is there and null: <c>$eq</c>.</summary>
    public static Filter operator ==(NestedField<TNull> field, TNull nothing) => Filter.Eq(PathOf(field), default);

    /// <summary>The field is not null, or is not there: <c>$ne</c>.</summary>
    public static Filter operator !=(NestedField<TNull> field, TNull nothing) => Filter.Ne(PathOf(field), default);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => base.Equals(obj);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => base.GetHashCode();
}
