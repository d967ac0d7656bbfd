using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Syncropel.Generators;

namespace Syncropel.Analyzers.Tests.Harness;

/// <summary>A consumer's project in memory: C#, schema files, and what the generator makes of them.</summary>
internal sealed class TestProject
{
    /// <summary>Where the source under test is.</summary>
    public const string FileName = "Test.cs";

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Parse);

    private static readonly Lazy<ImmutableArray<MetadataReference>> Framework = new(static () => References(static name =>
        name is "netstandard.dll" or "mscorlib.dll" || name.StartsWith("System.", StringComparison.Ordinal)));

    private static readonly Lazy<ImmutableArray<MetadataReference>> Sdk = new(static () =>
        References(static name => name is "Syncropel.dll" or "Syncropel.Synapse.dll" or "Microsoft.Extensions.Logging.Abstractions.dll"));

    private TestProject(CSharpCompilation compilation, ImmutableArray<AdditionalText> schemas)
    {
        Compilation = compilation;
        Schemas = schemas;
    }

    public CSharpCompilation Compilation { get; }

    public ImmutableArray<AdditionalText> Schemas { get; }

    /// <summary>A project.</summary>
    /// <param name="sources">Its C#; the first is the source under test.</param>
    /// <param name="schemas">Its schema files.</param>
    /// <param name="hasSdk">Whether it refers to the SDK.</param>
    /// <param name="references">What else it refers to.</param>
    public static TestProject Create(
        IEnumerable<string> sources, IEnumerable<TestSchema> schemas, bool hasSdk = true, params IEnumerable<MetadataReference> references)
    {
        var compilation = CSharpCompilation.Create(
            "Consumer",
            sources.Select(static (source, index) => CSharpSyntaxTree.ParseText(source, ParseOptions, index == 0 ? FileName : $"Other{index}.cs")),
            [.. Framework.Value, .. hasSdk ? Sdk.Value : [], .. references],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
        ImmutableArray<AdditionalText> texts = [.. schemas];
        if (!hasSdk || texts.IsEmpty) return new TestProject(compilation, texts);

        CSharpGeneratorDriver.Create([new SyncropelGenerator().AsSourceGenerator()], texts, ParseOptions, new RootNamespace())
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out ImmutableArray<Diagnostic> refused);
        Assert.DoesNotContain(refused, static one => one.DefaultSeverity == DiagnosticSeverity.Error);
        return new TestProject((CSharpCompilation)generated, texts);
    }

    /// <summary>All that the generator says of schemas, be it an error or not.</summary>
    public static ImmutableArray<Diagnostic> Refused(IEnumerable<TestSchema> schemas)
    {
        TestProject empty = Create([], []);
        CSharpGeneratorDriver.Create([new SyncropelGenerator().AsSourceGenerator()], schemas, ParseOptions, new RootNamespace())
            .RunGeneratorsAndUpdateCompilation(empty.Compilation, out _, out ImmutableArray<Diagnostic> refused);
        return refused;
    }

    /// <summary>The project under another name.</summary>
    public TestProject Named(string name) => new(Compilation.WithAssemblyName(name), Schemas);

    /// <summary>The project as a program, which can have statements outside of types.</summary>
    public TestProject AsProgram() => new(
        Compilation.WithOptions(Compilation.Options.WithOutputKind(OutputKind.ConsoleApplication)), Schemas);

    /// <summary>The project as another one refers to it.</summary>
    public MetadataReference ToReference()
    {
        using var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = Compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Take(5)));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static ImmutableArray<MetadataReference> References(Func<string, bool> isWanted)
    {
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return
        [
            .. trusted.Split(Path.PathSeparator)
                .Where(path => isWanted(Path.GetFileName(path)))
                .Select(static path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
