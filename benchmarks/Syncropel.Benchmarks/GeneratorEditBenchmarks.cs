using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Syncropel.Benchmarks;

/// <summary>
/// What an edit costs in a project of a thousand kinds that have been generated, against generating them all: an edit of C# that no
/// schema sees, and edits of one schema, alone, with others that hold it, and with an older version.
/// </summary>
[Config(typeof(GeneratorConfig))]
[MemoryDiagnoser]
public class GeneratorEditBenchmarks
{
    private const int Rules = 503, Order = 501, Version = 509;

    private readonly GeneratorProject _project = new(1000), _one = new(1);
    private GeneratorDriver _warm = null!;
    private CSharpCompilation _edited = null!;

    [GlobalSetup]
    public void Setup()
    {
        _warm = _project.Warm();
        _edited = _project.WithUnrelatedEdit();
    }

    [Benchmark(Baseline = true)]
    public GeneratorDriver ColdThousand() => _project.Cold().RunGenerators(_project.Compilation);

    [Benchmark]
    public GeneratorDriver ColdOne() => _one.Cold().RunGenerators(_one.Compilation);

    [Benchmark]
    public GeneratorDriver UnrelatedEdit() => _warm.RunGenerators(_edited);

    [Benchmark]
    public GeneratorDriver EditOfOne() => _project.WithEdit(_warm, Rules).RunGenerators(_project.Compilation);

    [Benchmark]
    public GeneratorDriver EditOfOneThatOthersHold() => _project.WithEdit(_warm, Order).RunGenerators(_project.Compilation);

    [Benchmark]
    public GeneratorDriver EditOfAVersion() => _project.WithEdit(_warm, Version).RunGenerators(_project.Compilation);
}
