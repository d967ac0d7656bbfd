using BenchmarkDotNet.Running;
using Syncropel.Benchmarks;

if (args is ["rules"])
{
    await AnalyzerBenchmarks.PrintRulesAsync(20);
    await AnalyzerBenchmarks.PrintRulesAsync(5_000);
    return;
}

if (args is ["peers"])
{
    Peers.Print(Console.Out);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
