extern alias generator;
using generator::Syncropel.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Syncropel.Cli.Schemas;

/// <summary>
/// A run of the generator over schemas, by the compiler's own driver: what it finds is what a build finds, because it is the same code that
/// finds it.
/// </summary>
internal sealed class SchemaRun
{
    /// <summary>The namespace of a project that says none.</summary>
    public const string DefaultNamespace = "Kinds";

    private SchemaRun(Compilation output, IReadOnlyList<SchemaFinding> findings)
    {
        Output = output;
        Findings = findings;
    }

    /// <summary>The project with what was generated.</summary>
    public Compilation Output { get; }

    /// <summary>What was found, in the order of the files and their lines.</summary>
    public IReadOnlyList<SchemaFinding> Findings { get; }

    public bool HasErrors => Findings.Any(static finding => finding.Severity == DiagnosticSeverity.Error);

    /// <param name="schemas">The schema files.</param>
    /// <param name="references">What the project refers to; the SDK with its own kinds among it.</param>
    /// <param name="rootNamespace">The project's namespace.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static SchemaRun Of(
        IEnumerable<SchemaSource> schemas,
        IEnumerable<MetadataReference> references,
        string rootNamespace = DefaultNamespace,
        CancellationToken cancellationToken = default)
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var project = CSharpCompilation.Create("Syncropel.Cli.Kinds", [], references, options);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new SyncropelGenerator().AsSourceGenerator()],
            schemas,
            CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest),
            new ProjectOptions(rootNamespace));
        driver = driver.RunGeneratorsAndUpdateCompilation(project, out Compilation output, out _, cancellationToken);
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        if (result.Exception is { } fault)
        {
            throw new InvalidOperationException("The generator has failed over these schemas.", fault);
        }

        return new SchemaRun(output, [.. result.Diagnostics.Select(SchemaFinding.Of).Order()]);
    }
}
