using System.ComponentModel;

namespace Syncropel;

/// <summary>
/// Says that an assembly has the constructor of a canonical reference, for the analyzers in other projects; nothing reads it at run
/// time. The generator writes it. Not meant to be written by hand.
/// </summary>
/// <param name="kind">The kind of the reference.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RefDeclarationAttribute(string kind) : Attribute
{
    /// <summary>The kind of the reference.</summary>
    public string Kind { get; } = kind;
}
