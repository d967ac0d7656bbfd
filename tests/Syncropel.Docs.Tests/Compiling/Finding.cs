using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Syncropel.Docs.Tests.Compiling;

/// <summary>What the compiler, the generator or an analyzer says, as a build prints it.</summary>
/// <param name="File">The file: a page for fragments, a file's name for files.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Id">The rule.</param>
/// <param name="Message">What is said.</param>
internal sealed record Finding(string File, int Line, int Column, DiagnosticSeverity Severity, string Id, string Message)
{
    public static Finding Of(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetMappedLineSpan();
        return new Finding(
            place.Path ?? "",
            place.StartLinePosition.Line + 1,
            place.StartLinePosition.Character + 1,
            diagnostic.Severity,
            diagnostic.Id,
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{File}({Line},{Column}): {Word} {Id}: {Message}");

    private string Word => Severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };
}
