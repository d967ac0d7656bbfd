using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Syncropel.Generators.Tests.Harness;

/// <summary>
/// The strictest consumer: C# 12, nullable, every warning an error, documentation comments checked, no implicit usings.
/// </summary>
internal static class TestCompilation
{
    public static readonly CSharpParseOptions ParseOptions =
        new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        generalDiagnosticOption: ReportDiagnostic.Error,
        nullableContextOptions: NullableContextOptions.Enable);

    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(FindReferences);

    public static CSharpCompilation Create(params string[] sources) => CSharpCompilation.Create(
        "Consumer" + Guid.NewGuid().ToString("N"),
        sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"Consumer{index}.cs")),
        References.Value,
        Options);

    // The framework and the SDK; not the test project's own packages, which no consumer has.
    private static ImmutableArray<MetadataReference> FindReferences()
    {
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return
        [
            .. trusted.Split(Path.PathSeparator)
                .Where(static path => Path.GetFileName(path) is { } name
                    && (name is "Syncropel.dll" or "netstandard.dll" || name.StartsWith("System.", StringComparison.Ordinal)))
                .Select(static path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
