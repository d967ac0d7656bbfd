using Syncropel.Synapse;
using Syncropel.Testing.Synapse;

namespace SyncropelApp._1.Tests;

public sealed class SentimentTests
{
    [Theory]
    [InlineData(0.9)]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void The_adapter_keeps_its_contract_whatever_the_model_gives(double output) =>
        AdapterValidator.For(new Sentiment()).ValidateAll(output).AssertValid();

    [Theory]
    [InlineData(0.9, 0.9)]
    [InlineData(1.1, 1)]
    [InlineData(double.NaN, 0)]
    public void The_score_is_from_0_to_1(double output, double score)
    {
        CanonicalIR seen = new Sentiment().Egress(output, SynapseFixtures.All[0].ToIR(), latencyMs: 42);

        Assert.Equal(score, seen.Payload.Score);
        Assert.Equal(score, seen.Provenance.Last!.Confidence);
    }
}
