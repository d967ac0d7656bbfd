namespace Syncropel.Constraints;

/// <summary>A format that a text must have: the schema's <c>format</c>.</summary>
/// <param name="format">The name of the format, such as <c>email</c>.</param>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class TextFormatAttribute(string format) : ConstraintAttribute
{
    /// <summary>The name of the format, such as <c>email</c>.</summary>
    public string Format { get; } = format;
}
