using System.Collections.Concurrent;
using Syncropel.Mutations.Mutating;

namespace Syncropel.Mutations.Running;

/// <summary>Runs all mutants of one area, several at once, each against the tests that come by it, the quickest first.</summary>
internal sealed class AreaRun(TestBench bench, Area area, IReadOnlyCollection<Mutant> mutants, int workers, TextWriter log)
{
    // So much longer than without a mutant tests may take, so that a mutant that only slows is not taken for one that hangs.
    private const int Patience = 10;

    private static readonly TimeSpan LeastPatience = TimeSpan.FromSeconds(15);

    public AreaScore Run()
    {
        MeasuredTest[] tests = [.. bench.Measure(area).OrderBy(static test => test.Time)];
        log.WriteLine($"{area.Name}: {mutants.Count} mutants, {tests.Length} tests");
        var survivors = new ConcurrentBag<Mutant>();
        int killed = 0, timedOut = 0;
        Parallel.ForEach(mutants, new ParallelOptions { MaxDegreeOfParallelism = workers }, mutant =>
        {
            Verdict verdict = Try(mutant, [.. tests.Where(test => test.Mutants.Contains(mutant.Id))]);
            if (verdict == Verdict.Killed) Interlocked.Increment(ref killed);
            if (verdict == Verdict.TimedOut) Interlocked.Increment(ref timedOut);
            if (verdict != Verdict.Survived) return;
            survivors.Add(mutant);
            lock (log) log.WriteLine($"survived {mutant}");
        });
        return new AreaScore(area.Name, killed, timedOut, [.. survivors.OrderBy(static one => one.Id)]);
    }

    private Verdict Try(Mutant mutant, MeasuredTest[] tests)
    {
        if (tests.Length == 0) return Verdict.Survived;
        TimeSpan limit = TimeSpan.FromMilliseconds(tests.Sum(static test => test.Time.TotalMilliseconds)) * Patience;
        return bench.Run(mutant.Id, tests.Select(static test => test.Test), limit > LeastPatience ? limit : LeastPatience);
    }
}
