namespace Syncropel.Grammar;

/// <summary>A format of strings. Written for netstandard2.0.</summary>
/// <param name="name">The value of <c>format</c>.</param>
/// <param name="example">A text that has the format, for messages.</param>
/// <param name="accepts">Whether a text has the format.</param>
internal sealed class TextFormat(string name, string example, Func<string, bool> accepts)
{
    /// <summary>The value of <c>format</c>.</summary>
    public string Name { get; } = name;

    /// <summary>A text that has the format, for messages.</summary>
    public string Example { get; } = example;

    /// <summary>Whether a text has the format.</summary>
    public Func<string, bool> Accepts { get; } = accepts;
}
