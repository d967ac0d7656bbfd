using Syncropel.Contract.Support;

namespace Syncropel.Contract.Streams;

/// <summary>Records of 10,000 bytes for clients that read slowly or not at all.</summary>
public abstract class BackPressureContract<TSkin> : KernelContract<TSkin>
    where TSkin : IKernelSkin
{
    private const int Many = 1000;

    [Fact]
    public async Task A_client_that_does_not_read_holds_up_no_other_and_has_everything_when_it_reads_after_all()
    {
        await using EventReader slow = await Client.Subscribe();
        await using EventReader quick = await Client.Subscribe();
        await PostLarge();

        foreach (EventReader reader in new[] { quick, slow })
        {
            await reader.NextPosition();
            Assert.Equal(Enumerable.Range(1, Many).Select(static clock => (long)clock), await reader.NextClocks(Many));
        }
    }

    private async Task PostLarge()
    {
        string body = $$"""{"text":"{{new string('x', 10_000)}}"}""";
        for (int clock = 1; clock <= Many; clock += 100)
        {
            Answer answer = await Client.PostMany(ordered: true, Enumerable.Range(clock, 100).Select(one => Sample.Json(one, body)));
            Assert.All(answer.Statuses, static status => Assert.Equal(201, status));
        }
    }
}
