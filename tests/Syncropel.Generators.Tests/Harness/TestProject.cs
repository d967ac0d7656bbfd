using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Syncropel.Generators.Tests.Harness;

/// <summary>A project of a given name, to which other projects of a test refer. Its kinds go to the namespace of that name.</summary>
internal sealed class TestProject
{
    private TestProject(GeneratorRun run) => Run = run;

    public GeneratorRun Run { get; }

    /// <summary>Runs the generator in a project. Whoever looks at nothing else must look at the diagnostics.</summary>
    public static TestProject Create(
        string name, SchemaText[] schemas, MetadataReference[]? references = null, params (string Name, string Value)[] properties)
    {
        CSharpCompilation compilation = TestCompilation.Create("").WithAssemblyName(name).AddReferences(references ?? []);
        return new TestProject(GeneratorHarness.Run(compilation, schemas, [("RootNamespace", name), .. properties]));
    }

    /// <summary>As a build refers to the project: by its image; or as an IDE does: by its compilation.</summary>
    public MetadataReference Refer(bool asImage)
    {
        Run.AssertDiagnostics();
        if (!asImage) return Run.Output.ToMetadataReference();
        using var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result =
            Run.Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    /// <summary>Loads a run together with the projects that it refers to.</summary>
    public static GeneratedAssembly Load(GeneratorRun run, params TestProject[] projects)
    {
        var context = new AssemblyLoadContext(run.Output.AssemblyName);
        foreach (TestProject project in projects) GeneratedAssembly.Load(project.Run.Output, context);
        return GeneratedAssembly.Load(run.Output, context);
    }
}
