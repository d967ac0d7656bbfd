using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Syncropel.Generators.Tests.Harness;

/// <summary>What one run gave: sources by hint name, diagnostics, and the compilation with the sources.</summary>
internal sealed class GeneratorRun(GeneratorRunResult result, Compilation output)
{
    private const string CatalogSuffix = ".catalog.g.cs";

    /// <summary>The code of kinds and references, a file each.</summary>
    public IReadOnlyDictionary<string, string> Sources { get; } = result.GeneratedSources
        .Where(static source => !source.HintName.EndsWith(CatalogSuffix, StringComparison.Ordinal))
        .ToDictionary(static source => source.HintName, static source => source.SourceText.ToString());

    /// <summary>The code of the catalog; null where there is none.</summary>
    public string? Catalog { get; } = result.GeneratedSources
        .SingleOrDefault(static source => source.HintName?.EndsWith(CatalogSuffix, StringComparison.Ordinal) == true)
        .SourceText?.ToString();

    public IReadOnlyList<Diagnostic> Diagnostics { get; } =
        [.. result.Diagnostics
            .OrderBy(static diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(static diagnostic => diagnostic.Location.SourceSpan)];

    public Compilation Output { get; } = output;

    /// <summary>A diagnostic as tests spell it: <c>file(line,column)-(line,column): SYN0005: message</c>, counted from 1.</summary>
    public static string Show(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        string message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture,
            $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1})-"
            + $"({place.EndLinePosition.Line + 1},{place.EndLinePosition.Character + 1}): {diagnostic.Id}: {message}");
    }

    /// <summary>Asserts that nothing is refused. What is told beside may be told.</summary>
    public void AssertNoErrors() => AssertDiagnostics(static diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error, []);

    /// <summary>Asserts that there are these diagnostics and no others.</summary>
    public void AssertDiagnostics(params string[] expected) => AssertDiagnostics(static _ => true, expected);

    private void AssertDiagnostics(Func<Diagnostic, bool> counts, string[] expected)
    {
        string[] actual = [.. Diagnostics.Where(counts).Select(Show)];
        if (actual.Order(StringComparer.Ordinal).SequenceEqual(expected.Order(StringComparer.Ordinal))) return;
        string paste = string.Join(",\n", actual.Select(static line =>
            line.Contains('"', StringComparison.Ordinal) ? $"\"\"\"{line}\"\"\"" : $"\"{line}\""));
        Assert.Fail($"The diagnostics are not those asserted. Asserted:\n{string.Join("\n", expected)}\nReported, to paste:\n{paste}");
    }
}
