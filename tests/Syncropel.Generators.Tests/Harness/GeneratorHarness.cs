using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Syncropel.Generators.Tests.Harness;

/// <summary>
/// Runs the generator over schemas as the compiler does. Every run is also a proof of incrementality: after an unrelated edit of
/// C# each tracked output must be cached, and none may hold what defeats caching. And every schema is one more on which the
/// meta-schema must agree with the generator.
/// </summary>
internal static class GeneratorHarness
{
    /// <summary>The namespace of what is generated, unless a test says otherwise.</summary>
    public const string Namespace = "Consumer";

    /// <summary>Runs over schemas without fault, compiles what comes out, and loads it.</summary>
    public static GeneratedAssembly Load(params SchemaText[] schemas) => LoadWith("", schemas);

    /// <summary>The same, together with C# of a consumer.</summary>
    public static GeneratedAssembly LoadWith(string csharp, params SchemaText[] schemas)
    {
        GeneratorRun run = Run(csharp, schemas);
        run.AssertNoErrors();
        return GeneratedAssembly.Load(run.Output);
    }

    /// <summary>Runs over schemas, and asserts exactly these diagnostics, each as <see cref="GeneratorRun.Show"/> spells it.</summary>
    public static GeneratorRun Report(SchemaText[] schemas, params string[] diagnostics)
    {
        GeneratorRun run = Run("", schemas);
        run.AssertDiagnostics(diagnostics);
        return run;
    }

    /// <inheritdoc cref="Report(SchemaText[], string[])"/>
    public static GeneratorRun Report(SchemaText schema, params string[] diagnostics) => Report([schema], diagnostics);

    /// <summary>Runs over schemas, and leaves the diagnostics to the caller, who must look at them.</summary>
    public static GeneratorRun Run(string csharp, params SchemaText[] schemas) => Run(TestCompilation.Create(csharp), schemas);

    /// <summary>Runs over schemas in a compilation of the caller's, who must look at the diagnostics.</summary>
    public static GeneratorRun Run(
        CSharpCompilation compilation, IEnumerable<SchemaText> schemas, params (string Name, string Value)[] properties)
    {
        GeneratorDriver driver = Driver(schemas, properties)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _, TestContext.Current.CancellationToken);
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        if (result.Exception is { } thrown)
        {
            throw new InvalidOperationException("The generator threw, which is CS8785 in a build.", thrown);
        }

        IncrementalityProof.UnrelatedEditRunsNothing(driver, compilation);
        Assert.All(schemas, MetaSchema.Agreement.Holds);
        return new GeneratorRun(result, output);
    }

    /// <summary>A driver that tracks its steps.</summary>
    public static GeneratorDriver Driver(IEnumerable<SchemaText> schemas, params (string Name, string Value)[] properties) =>
        Driver(schemas, trackSteps: true, properties);

    /// <summary>A driver that tracks its steps, or does not, as the compiler's own.</summary>
    public static GeneratorDriver Driver(
        IEnumerable<SchemaText> schemas, bool trackSteps, params (string Name, string Value)[] properties)
    {
        Dictionary<string, string> all = new(StringComparer.OrdinalIgnoreCase) { ["RootNamespace"] = Namespace };
        foreach ((string name, string value) in properties) all[name] = value;
        return CSharpGeneratorDriver.Create(
            [new SyncropelGenerator().AsSourceGenerator()],
            schemas.Select(static schema => new MemoryText(schema)),
            TestCompilation.ParseOptions,
            new MemoryOptions(all),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackSteps));
    }
}
