using System.ComponentModel;

namespace Syncropel.Query;

/// <summary>A field that is a URI. URIs are equal where they are the same text; none is normalised.</summary>
public sealed class UriField : ScalarField<Uri>
{
    /// <inheritdoc cref="EqualityField{T}(string)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public UriField(string path)
        : base(path) { }

    /// <inheritdoc cref="TextField.Like"/>
    public Filter Like(string pattern) => Filter.Like(Path, pattern);

    /// <inheritdoc cref="TextField.ILike"/>
    public Filter ILike(string pattern) => Filter.ILike(Path, pattern);
}
