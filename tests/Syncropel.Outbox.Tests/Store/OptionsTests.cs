using Syncropel.Outbox.Tests.Support;

namespace Syncropel.Outbox.Tests.Store;

public class OptionsTests
{
    public static TheoryData<string, OutboxOptions> Impossible => new()
    {
        { "MaxRecords is not from 1", new OutboxOptions { MaxRecords = 0 } },
        { "MaxBytes is not from 1", new OutboxOptions { MaxBytes = -1 } },
        { "FirstRetry is not from", new OutboxOptions { FirstRetry = TimeSpan.Zero } },
        { "FirstRetry is not from", new OutboxOptions { FirstRetry = TimeSpan.FromDays(2) } },
        { "LongestRetry is not from 00:00:02", new OutboxOptions { FirstRetry = TimeSpan.FromSeconds(2), LongestRetry = TimeSpan.FromSeconds(1) } },
        { "WhenFull is not from", new OutboxOptions { WhenFull = (WhenFull)2 } },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void Options_that_cannot_work_are_refused_by_name(string problem, OutboxOptions options)
    {
        var client = new SyncropelClientOptions { Identity = Identity.Static(Box.Did) };
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => client.UseOutbox("outbox.db", options));
        Assert.Contains(problem, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_options_that_were_given_stay_as_they_are()
    {
        var client = new SyncropelClientOptions { Identity = Identity.Static(Box.Did), MaxRetries = 7 };
        SyncropelClientOptions with = client.UseOutbox("outbox.db");

        Assert.Null(client.Outbox);
        Assert.NotNull(with.Outbox);
        Assert.Equal(client, with with { Outbox = null });
        Assert.False(File.Exists("outbox.db"));
    }
}
