using System.ComponentModel;

namespace Syncropel.Query;

/// <summary>
/// A field whose values are equal or not, and have no order that a query could use: booleans, enums, UUIDs, and points in time.
/// </summary>
/// <remarks>
/// A <see cref="DateTimeOffset"/> and a time of the day are equal where their JSON text is, in the one spelling that this SDK
/// writes. As texts they do not come in the order of time, because offsets and fractions of a second can be spelled in many ways;
/// so they cannot be compared with <c>&lt;</c> and <c>&gt;</c>.
/// </remarks>
/// <typeparam name="T">The type of a value.</typeparam>
public sealed class EqualityField<T> : ScalarField<T>
    where T : notnull
{
    /// <summary>Creates the field at a path. Not meant to be called by hand.</summary>
    /// <param name="path">Where the field is in a record.</param>
    /// <exception cref="ArgumentException">The path is none that a query can ask for.</exception>
    /// <exception cref="NotSupportedException">The type is an enum; its values need a text each.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public EqualityField(string path)
        : base(path) => FieldValue.ThrowIfEnum<T>();

    /// <summary>Creates the field at a path. Not meant to be called by hand.</summary>
    /// <param name="path">Where the field is in a record.</param>
    /// <param name="text">The string that a value is in JSON.</param>
    /// <exception cref="ArgumentException">The path is none that a query can ask for.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public EqualityField(string path, Func<T, string> text)
        : base(path, text) { }
}
