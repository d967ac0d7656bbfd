using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Syncropel.Checks;

/// <summary>The types that JSON Schema tells apart. Not meant to be used by hand.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Naming", "CA1720", Justification = "These are the names that JSON Schema has for its types.")]
public enum JsonTypes
{
    /// <summary>No type at all.</summary>
    None = 0,

    /// <summary><c>null</c>.</summary>
    Null = 1,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean = 2,

    /// <summary>A number without a fraction, however it is spelled: <c>1.0</c> is one.</summary>
    Integer = 4,

    /// <summary>Any number.</summary>
    Number = 8,

    /// <summary>A string.</summary>
    String = 16,

    /// <summary>An array.</summary>
    Array = 32,

    /// <summary>An object.</summary>
    Object = 64,
}
