using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Syncropel.Analyzers.Adapters;

namespace Syncropel.Benchmarks;

/// <summary>
/// What the rules for adapters add to the compilation of 1,000 adapters, which is all that they are made to look at: no project has so
/// many. The baseline is the compilation alone: binding all of it, and emitting it.
/// </summary>
[MinColumn, MedianColumn]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 5)]
public class AdapterAnalyzerBenchmarks
{
    private const int Adapters = 1_000;

    private CSharpCompilation _parsed = null!;

    [GlobalSetup]
    public void Setup()
    {
        _parsed = AdapterCorpus.Create(Adapters);
        CompilerRun.EnsureCompiles(_parsed);
    }

    /// <summary>The compiler alone.</summary>
    [Benchmark(Baseline = true, Description = "compile")]
    public int Compile() => CompilerRun.Alone(_parsed.Clone());

    /// <summary>The compiler with one rule that asks for operations and does nothing, for which it binds the code a second time.</summary>
    [Benchmark(Description = "compile with an empty rule")]
    public Task<int> CompileWithEmptyRule() => CompilerRun.WithAsync(_parsed.Clone(), [new EmptyRule()]);

    /// <summary>The compiler with all rules for adapters.</summary>
    [Benchmark(Description = "compile with all SYN2xxx")]
    public Task<int> CompileWithRules() => CompilerRun.WithAsync(_parsed.Clone(), AdapterRules());

    private static ImmutableArray<DiagnosticAnalyzer> AdapterRules() =>
    [
        .. typeof(AdapterAnalyzer).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(AdapterAnalyzer)))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];
}
