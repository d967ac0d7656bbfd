namespace Syncropel.Generators.Typing;

/// <summary>What kind of C# type says best what a schema says.</summary>
internal enum Shape
{
    /// <summary>None does: <c>JsonElement</c>.</summary>
    Raw,
    Constant,
    Enum,
    String,
    Integer,
    Number,
    Boolean,
    Array,
    OneOrMany,

    /// <summary>An object whose members are all the author's own.</summary>
    Free,

    /// <summary>An object whose members have all one type.</summary>
    Map,

    /// <summary>An object with declared members.</summary>
    Object,

    /// <summary>Objects that a constant tells apart.</summary>
    Union,

    /// <summary>The body of another kind.</summary>
    Kind,
}
