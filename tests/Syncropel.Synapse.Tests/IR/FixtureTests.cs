using Syncropel.Testing.Synapse;

namespace Syncropel.Synapse.Tests.IR;

/// <summary>The 20 standard fixtures, read and written.</summary>
public sealed class FixtureTests
{
    [Fact]
    public void There_are_twenty() => Assert.Equal(20, SynapseFixtures.All.Count);

    [Theory]
    [ClassData(typeof(SynapseFixtureNames))]
    public void Each_comes_back_byte_by_byte(string name)
    {
        SynapseFixture fixture = SynapseFixtures.Get(name);
        Assert.Equal(fixture.Json, fixture.ToIR().ToJson());
        Assert.Equal(fixture.Json, fixture.ToIR().Clone().ToJson());
    }

    [Fact]
    public void The_large_text_is_the_one_that_the_SDK_has()
    {
        byte[] text = System.Text.Encoding.UTF8.GetBytes(SynapseFixtures.Get("GENERAL_EMBED_LARGE").ToIR().Payload.Content!);
        Assert.Equal(1_128_500, text.Length);
        Assert.Equal(
            "05f8201b9521ed83a75fd6952460c6b5063ce6e321b30758732ceea6a9e81e72",
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(text)));
    }
}
