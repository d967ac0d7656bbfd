using System.ComponentModel;

namespace Syncropel.Query;

/// <summary>
/// Says of a <see cref="NestedField{TNull}"/> that it is never null: nothing converts to it, so that comparing the field with null
/// makes no filter.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NeverNull;
