using System.ComponentModel;

namespace Syncropel.Refs;

/// <summary>
/// Says which ids the constructor of a canonical reference makes, for analyzers, which see it only in compiled form; nothing reads it
/// at run time. The generator writes it. Not meant to be written by hand.
/// </summary>
/// <param name="kind">The kind of the reference.</param>
/// <param name="schemes">
/// The id schemes in order of preference, each as the parameters that it needs, with a space between two: <c>library shelf</c>.
/// </param>
[AttributeUsage(AttributeTargets.Method)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RefConstructorAttribute(string kind, params string[] schemes) : Attribute
{
    /// <summary>The kind of the reference.</summary>
    public string Kind { get; } = kind;

    /// <summary>The id schemes in order of preference, each as the parameters that it needs, with a space between two.</summary>
    public string[] Schemes { get; } = schemes;
}
