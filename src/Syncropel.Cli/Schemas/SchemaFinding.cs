using System.Globalization;
using Microsoft.CodeAnalysis;
using Syncropel.Cli.Output;

namespace Syncropel.Cli.Schemas;

/// <summary>What the generator says of a place in a schema file. Lines and columns count from 1, as editors count.</summary>
/// <param name="Path">The full path of the file; null for what is in none.</param>
/// <param name="Start">Where the place begins.</param>
/// <param name="End">Where it ends: behind its last character.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">What is wrong, and what to do.</param>
/// <param name="Rule">The rule.</param>
internal sealed record SchemaFinding(
    string? Path, TextPlace Start, TextPlace End, DiagnosticSeverity Severity, string Message, DiagnosticDescriptor Rule)
    : IComparable<SchemaFinding>
{
    public string Id => Rule.Id;

    /// <summary>The severity as compilers say it: <c>error</c>, <c>warning</c>, <c>info</c>.</summary>
    public string SeverityName => Severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };

    public static SchemaFinding Of(Diagnostic diagnostic)
    {
        FileLinePositionSpan lines = diagnostic.Location.GetLineSpan();
        return new SchemaFinding(
            diagnostic.Location.Kind == LocationKind.None ? null : lines.Path,
            TextPlace.Of(lines.StartLinePosition),
            TextPlace.Of(lines.EndLinePosition),
            diagnostic.Severity,
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            diagnostic.Descriptor);
    }

    /// <summary>The finding as compilers write it, so that editors can jump there.</summary>
    /// <param name="paths">How paths are written.</param>
    public string ToText(ShownPaths paths)
    {
        string place = Path is null ? "kinds " : $"{paths.Show(Path)}{Start}";
        return CleanText.Clean($"{place}: {SeverityName} {Id}: {Message}");
    }

    public int CompareTo(SchemaFinding? other)
    {
        if (other is null) return 1;
        int order = string.CompareOrdinal(Path, other.Path);
        if (order == 0) order = Start.CompareTo(other.Start);
        if (order == 0) order = string.CompareOrdinal(Id, other.Id);
        return order == 0 ? string.CompareOrdinal(Message, other.Message) : order;
    }
}
