using System.ComponentModel;

namespace Syncropel.Refs;

/// <summary>
/// Says what a parameter of a canonical reference's constructor takes, for analyzers, which see it only in compiled form; nothing reads
/// it at run time. The generator writes it. Not meant to be written by hand.
/// </summary>
/// <param name="form">The form of the part.</param>
[AttributeUsage(AttributeTargets.Parameter)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RefPartAttribute(RefForm form) : Attribute
{
    /// <summary>The form of the part.</summary>
    public RefForm Form { get; } = form;

    /// <summary>The pattern that the normal form must match, as the schema has it, in ECMA-262. Null for none.</summary>
    public string? Pattern { get; set; }

    /// <summary>The same pattern as .NET understands it. Null for none.</summary>
    public string? DotNetPattern { get; set; }
}
