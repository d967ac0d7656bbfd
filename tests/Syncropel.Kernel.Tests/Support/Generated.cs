using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Syncropel.Kernel.Tests.Support;

/// <summary>
/// Checks that something holds for many generated values. The values are the same on every run, so that a failure here is a
/// failure everywhere; to search further, change the seed.
/// </summary>
internal static class Generated
{
    private const ulong Seed = 20261120;

    public static void Holds<T>(Gen<T> values, Action<T> check, int runs)
    {
        var start = new Replay(new Rnd(Seed, Seed | 1), FSharpOption<int>.None);
        Config config = Config.QuickThrowOnFailure.WithMaxTest(runs).WithReplay(FSharpOption<Replay>.Some(start));
        Check.One(config, Prop.ForAll(Arb.From(values), check));
    }
}
