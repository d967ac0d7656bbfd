using Syncropel.Synapse.Tests.Support;

namespace Syncropel.Synapse.Tests.IR;

/// <summary>Any IR, written, read and written again.</summary>
public sealed class RoundTripTests
{
    private const int Many = 10_000;

    [Fact]
    public void Ten_thousand_random_irs_come_back_byte_by_byte()
    {
        for (int seed = 0; seed < Many; seed++)
        {
            string json = RandomIR.Make(seed).ToJson();
            string again = CanonicalIR.Parse(json).ToJson();
            if (json != again) Assert.Fail($"seed {seed}:\n{json}\n{again}");
        }
    }

    [Fact]
    public void The_size_that_is_counted_is_the_size_that_is_written()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            CanonicalIR ir = RandomIR.Make(seed);
            Assert.Equal(ir.ToUtf8Json().Length, Json.JsonSize.Of(ir));
        }
    }

    [Theory]
    [InlineData("a", 4_095)]
    [InlineData("a", 4_096)]
    [InlineData("a", 4_097)]
    [InlineData("🎵", 5_000)]
    [InlineData("a🎵", 5_000)]
    [InlineData("\"\\\n", 9_000)]
    public void Long_texts_come_back(string unit, int times)
    {
        CanonicalIR ir = RandomIR.Make(1);
        ir.Payload.Content = string.Concat(Enumerable.Repeat(unit, times));
        Assert.Equal(ir.Payload.Content, CanonicalIR.Parse(ir.ToJson()).Payload.Content);
        Assert.Equal(ir.ToUtf8Json().Length, Json.JsonSize.Of(ir));
    }
}
