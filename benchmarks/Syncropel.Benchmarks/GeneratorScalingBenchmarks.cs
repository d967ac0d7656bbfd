using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;

namespace Syncropel.Benchmarks;

/// <summary>
/// What a kind costs when everything is generated for the first time, as in a build: of one kind, of a hundred, of a thousand. A ratio
/// of at most 1 to the hundred means that the cost grows at most with the number of kinds.
/// </summary>
[Config(typeof(GeneratorConfig))]
[MemoryDiagnoser]
public class GeneratorScalingBenchmarks
{
    private readonly GeneratorProject _one = new(1), _hundred = new(100), _thousand = new(1000);

    [GlobalSetup]
    public void Setup() => _thousand.Warm();

    [Benchmark]
    public GeneratorDriver ColdOne() => _one.Cold().RunGenerators(_one.Compilation);

    [Benchmark(Baseline = true, OperationsPerInvoke = 100)]
    public GeneratorDriver ColdHundred() => _hundred.Cold().RunGenerators(_hundred.Compilation);

    [Benchmark(OperationsPerInvoke = 1000)]
    public GeneratorDriver ColdThousand() => _thousand.Cold().RunGenerators(_thousand.Compilation);
}
