namespace Syncropel.Cli;

/// <summary>Where a command reads from and writes to.</summary>
/// <param name="Input">The standard input, as bytes.</param>
/// <param name="Output">The standard output, as bytes.</param>
/// <param name="Text">The standard output, as text: what was asked for.</param>
/// <param name="Errors">The standard error: what is said besides.</param>
internal sealed record Terminal(Stream Input, Stream Output, TextWriter Text, TextWriter Errors);
