using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Benchmarks;

/// <summary>
/// What the analyzers add to a compilation of 200,000 lines, with many calls of the SDK and with few. The baseline is the compilation
/// alone: binding all of it, and emitting it.
/// </summary>
[MinColumn, MedianColumn]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 5)]
public class AnalyzerBenchmarks
{
    private CSharpCompilation _parsed = null!;

    /// <summary>How many calls of the SDK there are.</summary>
    [Params(20, 5_000)]
    public int Calls { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _parsed = AnalyzerCorpus.Create(Calls);
        CompilerRun.EnsureCompiles(_parsed);
    }

    /// <summary>The compiler alone.</summary>
    [Benchmark(Baseline = true, Description = "compile")]
    public int Compile() => CompilerRun.Alone(_parsed.Clone());

    /// <summary>
    /// The compiler with one rule that asks for operations and does nothing. The compiler then binds the code a second time, whoever asks;
    /// the analyzers that come with the .NET SDK ask in every project.
    /// </summary>
    [Benchmark(Description = "compile with an empty rule")]
    public Task<int> CompileWithEmptyRule() => CompilerRun.WithAsync(_parsed.Clone(), [new EmptyRule()]);

    /// <summary>The compiler with all rules.</summary>
    [Benchmark(Description = "compile with all rules")]
    public Task<int> CompileWithRules() => CompilerRun.WithAsync(_parsed.Clone(), AllRules());

    /// <summary>The time of each rule by the compiler's own telemetry, the slowest first.</summary>
    public static async Task PrintRulesAsync(int calls)
    {
        for (int round = 0; round < 3; round++)
        {
            CompilationWithAnalyzers analyzed = AnalyzerCorpus.Create(calls).WithAnalyzers(AllRules(), CompilerRun.Options(isTimed: true));
            AnalysisResult result = await analyzed.GetAnalysisResultAsync(CancellationToken.None);
            Console.WriteLine($"{calls} calls, round {round + 1}: {result.GetAllDiagnostics().Length} diagnostics");
            var slowestFirst = result.AnalyzerTelemetryInfo.OrderByDescending(static one => one.Value.ExecutionTime);
            foreach ((DiagnosticAnalyzer rule, var told) in slowestFirst)
            {
                Console.WriteLine($"  {rule.GetType().Name}: {told.ExecutionTime.TotalMilliseconds:0} ms");
            }
        }
    }

    private static ImmutableArray<DiagnosticAnalyzer> AllRules() =>
    [
        .. typeof(SyncropelAnalyzer).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(SyncropelAnalyzer)))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];
}
