using Syncropel.Synapse.Json;
using Syncropel.Synapse.Tests.Pipelines;
using Syncropel.Testing.Synapse;

namespace Syncropel.Synapse.Tests.IR;

/// <summary>What is counted where bytes of JSON, bytes of UTF-8 and characters differ.</summary>
public sealed class WholeLimitTests
{
    private const int Megabyte = 1_024 * 1_024;

    [Theory]
    [InlineData(20, false)]
    [InlineData(100, true)]
    public void The_whole_is_taken_at_its_limit(int megabytes, bool isHard)
    {
        // A control character is one byte of UTF-8 and six of JSON, so that the content alone fills what the binary leaves.
        long limit = megabytes * (long)Megabyte;
        CanonicalIR ir = SynapseFixtures.Get("MINIMAL_VALID_IR").ToIR();
        ir.Payload.BinaryB64 = new string('A', megabytes / 2 * Megabyte);
        ir.Payload.Content = "";
        int rest = (int)(limit - JsonSize.Of(ir));
        ir.Payload.Content = new string('\u0001', rest / 6) + new string('a', rest % 6);
        Assert.Equal(limit, JsonSize.Of(ir));
        Assert.Equal(isHard ? [$"ir has {limit}, beyond"] : [], WarningsOf(ir));

        ir.Payload.Content += "a";
        if (!isHard)
        {
            Assert.Equal([$"ir has {limit + 1}, beyond"], WarningsOf(ir));
            return;
        }

        IRPayloadTooLargeException refused = Assert.Throws<IRPayloadTooLargeException>(() => ir.Validate());
        Assert.Equal(("ir", limit, limit + 1), (refused.Field, refused.LimitBytes, refused.ReceivedBytes));
    }

    [Fact]
    public void Binary_is_counted_in_bytes_of_utf8()
    {
        CanonicalIR ir = SynapseFixtures.Get("MINIMAL_VALID_IR").ToIR();
        ir.Payload.BinaryB64 = new string('€', (10 * Megabyte / 3) + 1);
        var log = new ListLogger();
        ir.Validate(log);
        Assert.StartsWith($"payload.binary_b64 has {(10 * Megabyte) + 2},", Assert.Single(log.Lines).Text, StringComparison.Ordinal);
        Assert.Throws<IRPayloadTooLargeException>(() => ir.Payload.BinaryB64 = new string('€', (50 * Megabyte / 3) + 1));
    }

    private static IEnumerable<string> WarningsOf(CanonicalIR ir)
    {
        var log = new ListLogger();
        ir.Validate(log);
        return log.Lines.Select(static one => one.Text)
            .Where(static one => one.StartsWith("ir ", StringComparison.Ordinal))
            .Select(static one => one[..(one.IndexOf("beyond", StringComparison.Ordinal) + "beyond".Length)]);
    }
}
