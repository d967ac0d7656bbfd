using System.ComponentModel;

namespace Syncropel;

/// <summary>
/// Says that an assembly has the type of a kind, for the compiler and its analyzers in other projects; nothing reads it at run time.
/// The generator writes it. Not meant to be written by hand.
/// </summary>
/// <param name="kind">The kind.</param>
/// <param name="bodyType">The type of the body.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KindDeclarationAttribute(string kind, Type bodyType) : Attribute
{
    /// <summary>The kind.</summary>
    public string Kind { get; } = kind;

    /// <summary>The type of the body.</summary>
    public Type BodyType { get; } = bodyType;

    /// <summary>The act with which the kind is emitted. <see cref="Act.Put"/> unless the schema says another.</summary>
    public Act Act { get; set; } = Act.Put;

    /// <summary>The data type with which the kind is emitted. <see cref="DataType.Scalar"/> unless the schema says another.</summary>
    public DataType DataType { get; set; } = DataType.Scalar;

    /// <summary>The kinds of the references that a record should carry: the schema's <c>refs</c>.</summary>
    public string[] RefKinds { get; set; } = [];
}
