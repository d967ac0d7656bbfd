using System.Text.Json;
using Syncropel.Contract.Support;

namespace Syncropel.Contract.Streams;

/// <summary>Writers and readers at the same time, who leave again and again and come back with their cursors.</summary>
public abstract class ResumptionContract<TSkin> : KernelContract<TSkin>
    where TSkin : IKernelSkin
{
    private const int Writers = 4;
    private const int RecordsEach = 500;

    private static readonly (string Filter, int LongestStream, Func<Record, bool> Matches)[] Filters =
    [
        ("{}", 100, static _ => true),
        ("""{"thread":"thread-1"}""", 40, static record => record.Thread == "thread-1"),
        ("""{"actor":"did:example:writer-2"}""", 25, static record => record.Actor == "did:example:writer-2"),
        ("""{"body.rest":{"$in":[1,3]}}""", 4, static record => RestOf(record) is 1 or 3),
    ];

    [Fact]
    public async Task Every_reader_has_each_record_once_and_in_the_order_of_arrival()
    {
        Follower[] followers = [.. Filters.Select((one, seed) => new Follower(Client, one.Filter, one.LongestStream, new Random(seed)))];
        Task[] following = [.. followers.Select(static follower => Task.Run(follower.FollowAsync))];
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(writer, new Random(100 + writer)))));
        await Client.Post(Sample.Json(clock: 1, body: """{"last":true}""", thread: "last"));
        await Task.WhenAll(following);

        IReadOnlyList<Record> all = await Client.Records();
        Assert.Equal((Writers * RecordsEach) + 1, all.Count);
        foreach ((Follower follower, (_, _, Func<Record, bool> matches)) in followers.Zip(Filters))
        {
            IEnumerable<(string Cursor, string? Id)> expected = all
                .Select(static (record, i) => (Record: record, Cursor: $"{i + 1}"))
                .Where(one => matches(one.Record) || one.Record.Thread == "last")
                .Select(static one => (one.Cursor, (string?)one.Record.Id.ToString()));
            Assert.Equal(expected, follower.Records);
        }

        Assert.Contains(followers, static follower => follower.Breaks > 3);
        await Client.WaitForSubscribers(0);
    }

    private static int? RestOf(Record record) => record.Body.TryGetProperty("rest", out JsonElement rest) ? rest.GetInt32() : null;

    private async Task WriteAsync(int writer, Random random)
    {
        int clock = 0;
        while (clock < RecordsEach)
        {
            int count = random.Next(3) == 0 ? random.Next(2, 60) : 1;
            string[] records =
            [
                .. Enumerable.Range(clock, Math.Min(count, RecordsEach - clock)).Select(one => Sample.Json(
                    one, $$"""{"rest":{{one % 50}}}""", $"did:example:writer-{writer}", $"thread-{random.Next(3)}")),
            ];
            clock += records.Length;
            await (records.Length == 1 ? Client.Post(records[0]) : Client.PostMany(ordered: true, records));
        }
    }
}
