using System.ComponentModel;

namespace Syncropel.Query;

/// <summary>A field that is an integer, a number or a date, and never null.</summary>
/// <typeparam name="T">The type of a value: int, long, double, decimal or <see cref="DateOnly"/>.</typeparam>
public sealed class OrderedField<T> : ComparableField<T>
    where T : struct
{
    /// <summary>Creates the field at a path. Not meant to be called by hand.</summary>
    /// <param name="path">Where the field is in a record.</param>
    /// <exception cref="ArgumentException">The path is none that a query can ask for.</exception>
    /// <exception cref="NotSupportedException">The type's JSON does not come in the order of its values.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public OrderedField(string path)
        : base(path) { }
}
