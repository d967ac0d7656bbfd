namespace Syncropel.Constraints;

/// <summary>A pattern that a text must match somewhere: the schema's <c>pattern</c>.</summary>
/// <param name="source">The pattern as the schema has it, in ECMA-262.</param>
/// <param name="dotNet">The same pattern as .NET understands it.</param>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class TextPatternAttribute(string source, string dotNet) : ConstraintAttribute
{
    /// <summary>The pattern as the schema has it, in ECMA-262.</summary>
    public string Source { get; } = source;

    /// <summary>The same pattern as .NET understands it.</summary>
    public string DotNet { get; } = dotNet;
}
