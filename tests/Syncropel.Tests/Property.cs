using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Syncropel.Tests;

/// <summary>
/// Checks that something holds for many generated values. The values are the same on every run, so that a failure here is a
/// failure everywhere; to search further, change the seed.
/// </summary>
internal static class Property
{
    private const ulong Seed = 20261120;

    public static void Holds<T>(Gen<T> values, Action<T> check, int runs = 1000)
    {
        var start = new Replay(new Rnd(Seed, Seed | 1), FSharpOption<int>.None);
        Config config = Config.QuickThrowOnFailure.WithMaxTest(runs).WithReplay(FSharpOption<Replay>.Some(start));
        Check.One(config, Prop.ForAll(Arb.From(values), check));
    }

    /// <summary>Any text at all: control characters, quotes, lone surrogates, characters of every plane.</summary>
    public static Gen<string> AnyText { get; } = Gen.OneOf(
        Gen.Choose(0x20, 0x7E).Select(static c => (char)c),
        Gen.Choose(0, 0xFFFF).Select(static c => (char)c),
        Gen.Elements(".", "@", "v", "A", "_", "-", " ", "\"", "\\", "\0", "\n", "\u007f", "\u2028", "\ud83d", "\ude00", "\ue000", "\uffff")
            .Select(static s => s[0])).ArrayOf().Select(static chars => new string(chars));

    /// <summary>Any text without lone surrogates.</summary>
    public static Gen<string> Text { get; } = AnyText.Select(static text =>
    {
        var whole = new System.Text.StringBuilder();
        foreach (System.Text.Rune rune in text.EnumerateRunes()) whole.Append(rune);
        return whole.ToString();
    });
}
