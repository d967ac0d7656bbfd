using System.ComponentModel;

namespace Syncropel.Query;

/// <summary>
/// A field that is a string. Less and greater are by code point, in no language: <c>"Z"</c> is less than <c>"a"</c>.
/// </summary>
public sealed class TextField : ComparableField<string>
{
    /// <inheritdoc cref="OrderedField{T}(string)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TextField(string path)
        : base(path) { }

    /// <inheritdoc cref="Filter.Like"/>
    /// <param name="pattern">
    /// The pattern: <c>%</c> is any text, <c>_</c> one character, and a backslash makes the next one stand for itself.
    /// </param>
    public Filter Like(string pattern) => Filter.Like(Path, pattern);

    /// <summary>As <see cref="Like"/>, whatever the case: <c>$ilike</c>.</summary>
    /// <param name="pattern">The pattern.</param>
    public Filter ILike(string pattern) => Filter.ILike(Path, pattern);
}
