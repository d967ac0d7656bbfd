namespace Syncropel.Package.Tests.Harness;

/// <summary>What a build finds, and where.</summary>
/// <param name="File">The file, from the consumer's folder, with forward slashes.</param>
/// <param name="Line">The line, from 1; 0 for a file as a whole.</param>
/// <param name="Column">The column, from 1; 0 for a line as a whole.</param>
/// <param name="Severity"><c>error</c> or <c>warning</c>.</param>
/// <param name="Id">The rule, such as <c>SYN1002</c>.</param>
internal sealed record FindingPlace(string File, int Line, int Column, string Severity, string Id)
{
    /// <summary>As the compiler writes it.</summary>
    public override string ToString() => $"{File}({Line},{Column}): {Severity} {Id}";
}
