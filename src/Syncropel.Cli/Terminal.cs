namespace Syncropel.Cli;

/// <summary>Where a command reads from and writes to.</summary>
/// <param name="Input">The standard input, as bytes.</param>
/// <param name="Output">The standard output, as bytes.</param>
/// <param name="Text">The standard output, as text: what was asked for.</param>
/// <param name="Errors">The standard error: what is said besides.</param>
internal sealed record Terminal(Stream Input, Stream Output, TextWriter Text, TextWriter Errors)
{
    /// <summary>Whether somebody looks at the standard output, and no file or other program takes it.</summary>
    public bool IsSeen { get; init; }

    /// <summary>Whether the standard output may have colours.</summary>
    public bool HasColours { get; init; }

    /// <summary>How many columns somebody who looks can see.</summary>
    public int Width { get; init; } = 80;

    /// <summary>The variables of the environment.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;
}
