using Syncropel.Analyzers.Kinds;
using Syncropel.Analyzers.Tests.Harness;
using Syncropel.CodeFixes.Kinds;

namespace Syncropel.Analyzers.Tests.Kinds;

/// <summary>The fix of SYN1001.</summary>
public sealed class KindFollowsGrammarCodeFixTests
{
    [Fact]
    public async Task The_nearest_valid_kind_is_written_once_and_everywhere() =>
        await FixHarness<KindFollowsGrammar, KindFollowsGrammarCodeFix>.FixesAsync(
            Source("/* a */ \"Music.Catalog.Track\" /* b */", "\"music.catalog.My-Track\""),
            "Write \"music.catalog.track\"",
            Source("/* a */ \"music.catalog.track\" /* b */", "\"music.catalog.My-Track\""),
            Source("/* a */ \"music.catalog.track\" /* b */", "\"music.catalog.my_track\""));

    [Theory]
    [InlineData("\"@\"")]
    [InlineData("Wrong")]
    [InlineData("\"Music\" + \".catalog.track\"")]
    public async Task Where_none_is_near_or_the_text_stands_elsewhere_nothing_is_offered(string kind) =>
        await FixHarness<KindFollowsGrammar, KindFollowsGrammarCodeFix>.OffersNothingAsync(Source(kind, "\"core.alias\""));

    private static string Source(string first, string second) => $$"""
        using Syncropel;

        internal static class Program
        {
            private const string Wrong = "Music.Catalog.Track";

            public static object Run() => (KindName.Parse({{first}}), KindName.Parse({{second}}), Wrong);
        }
        """;
}
