using Syncropel.Kernel.Query;
using Syncropel.Kernel.Storage.PostgreSql.Queries;

namespace Syncropel.Kernel.PostgreSql.Tests.Queries;

public sealed class PrefixRangeTests
{
    private static readonly string Last = char.ConvertFromUtf32(0x10FFFF);

    public static TheoryData<string, string, string?> Ranges => new()
    {
        { "a", "a", "b" },
        { "title 7", "title 7", "title 8" },
        { "\0", "\u0001\u0001", "\u0001\u0002" },
        { "\u0001", "\u0001\u0002", "\u0001\u0003" },
        { "\uD7FF", "\uD7FF", "\uE000" },
        { "\uFFFF", "\uFFFF", char.ConvertFromUtf32(0x10000) },
        { "a" + Last, "a" + Last, "b" },
        { Last + Last, Last + Last, null },
        { new string('a', 300), new string('a', 200), new string('a', 199) + "b" },
        { new string('a', 199) + "😀b", new string('a', 199) + "😀", new string('a', 199) + "😁" },
    };

    [Theory]
    [MemberData(nameof(Ranges))]
    public void A_range_has_every_text_that_begins_so_and_few_others(string prefix, string first, string? behind)
    {
        PrefixRange range = PrefixRange.Of(prefix)!.Value;

        Assert.Equal((first, behind), (range.First, range.Behind));
        Assert.True(behind is null || CodePointOrder.Compare(first, behind) < 0);
    }

    [Fact]
    public void Every_text_begins_with_nothing() => Assert.Null(PrefixRange.Of(""));
}
