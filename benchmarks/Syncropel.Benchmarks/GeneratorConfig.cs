using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;

namespace Syncropel.Benchmarks;

/// <summary>
/// Operations of up to a second, measured a dozen times: minutes in all. Medians are shown, because neighbours on the machine show in
/// means first.
/// </summary>
public sealed class GeneratorConfig : ManualConfig
{
    public GeneratorConfig()
    {
        AddJob(Job.Default.WithStrategy(RunStrategy.Throughput).WithLaunchCount(1).WithWarmupCount(4).WithIterationCount(12));
        AddColumn(StatisticColumn.Median);
    }
}
