using System.ComponentModel;

namespace Syncropel.Query;

/// <summary>
/// Says of a <see cref="NestedField{TNull}"/> that it may be null, and stands for null in comparisons. Nothing but null converts to it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MayBeNull
{
    /// <summary>Takes null.</summary>
    public static implicit operator MayBeNull(Nothing? nothing) => default;

    /// <summary>A type without values but null.</summary>
    public sealed class Nothing
    {
        private Nothing() { }
    }
}
