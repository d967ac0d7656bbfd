using Syncropel.Tests.Client;

namespace Syncropel.Tests.Query;

public class MisfitTests
{
    private static readonly string Misfit = Stored.Track(2).Replace("\"title\"", "\"titel\"", StringComparison.Ordinal);

    [Fact]
    public async Task A_body_that_does_not_fit_comes_with_its_error()
    {
        using var setup = new Setup(_ => Replies.Ok(Stored.Page(false, Stored.Track(1), Misfit, Stored.Track(3))));

        List<Record<Track>> read = await setup.Client.QueryAsync<Track>(cancellationToken: Setup.Cancel).ToListAsync(Setup.Cancel);

        Assert.Equal([false, true, false], read.Select(static record => record.BodyError is not null));
    }

    [Fact]
    public async Task By_option_it_ends_the_enumeration_behind_those_before_it_and_is_named()
    {
        using var setup = new Setup(_ => Replies.Ok(Stored.Page(false, Stored.Track(1), Misfit, Stored.Track(3))));
        var options = new QueryOptions { Misfits = MisfitPolicy.Throw };
        var read = new List<Record<Track>>();

        RecordBodyException thrown = await Assert.ThrowsAsync<RecordBodyException>(async () =>
        {
            IAsyncEnumerable<Record<Track>> records = setup.Client.QueryAsync<Track>(options: options, cancellationToken: Setup.Cancel);
            await foreach (Record<Track> record in records) read.Add(record);
        });

        Assert.Single(read);
        Assert.Contains(Record.Parse(Misfit).Id.ToString(), thrown.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RecordBodyException>(() => setup.Client.TryQueryAsync<Track>(options: options, cancellationToken: Setup.Cancel));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1001, 0)]
    [InlineData(1, 2)]
    [InlineData(1, -1)]
    public void Options_out_of_range_are_refused_before_the_enumeration(int pageSize, int misfits)
    {
        using var setup = new Setup(_ => Replies.Status(500));

        Assert.Throws<ArgumentOutOfRangeException>(() => setup.Client.QueryAsync<Track>(
            options: new QueryOptions { PageSize = pageSize, Misfits = (MisfitPolicy)misfits }, cancellationToken: Setup.Cancel));
    }
}
