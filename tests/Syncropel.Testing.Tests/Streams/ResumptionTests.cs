using System.Text.Json;
using Syncropel.Contract.Streams;
using Syncropel.Contract.Support;
using Syncropel.Testing.Tests.Support;

namespace Syncropel.Testing.Tests.Streams;

/// <summary>Writers and readers at the same time, whose streams break again and again.</summary>
public sealed class ResumptionTests : IDisposable
{
    private const int Writers = 4;
    private const int RecordsEach = 5000;

    private static readonly (string Filter, int LongestStream, Func<Record, bool> Matches)[] Filters =
    [
        ("{}", 1000, static _ => true),
        ("""{"thread":"thread-1"}""", 300, static record => record.Thread == "thread-1"),
        ("""{"actor":"did:example:writer-2"}""", 250, static record => record.Actor == "did:example:writer-2"),
        ("""{"clock":{"$gte":2500}}""", 500, static record => record.Clock >= 2500),
        ("""{"body.rest":{"$in":[1,3]}}""", 4, static record => RestOf(record) is 1 or 3),
        ("""{"body.rest":498}""", 2, static record => RestOf(record) == 498),
    ];

    private readonly MockClient _client = new();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Every_stream_has_each_record_once_and_in_the_order_of_the_log()
    {
        Follower[] followers = [.. Filters.Select((one, seed) => new Follower(_client, one.Filter, one.LongestStream, new Random(seed)))];
        Task[] following = [.. followers.Select(static follower => Task.Run(follower.FollowAsync))];
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(writer, new Random(100 + writer)))));
        await _client.Post(Sample.Json(clock: 1, body: """{"last":true}""", thread: "last"));
        await Task.WhenAll(following);

        IReadOnlyList<Record> all = _client.Kernel.Records;
        Assert.Equal((Writers * RecordsEach) + 1, all.Count);
        foreach ((Follower follower, (_, _, Func<Record, bool> matches)) in followers.Zip(Filters))
        {
            IEnumerable<(string Cursor, string? Id)> expected = all
                .Select(static (record, i) => (Record: record, Cursor: $"{i + 1}"))
                .Where(one => matches(one.Record) || one.Record.Thread == "last")
                .Select(static one => (one.Cursor, (string?)one.Record.Id.ToString()));
            Assert.Equal(expected, follower.Records);
        }

        Assert.All(followers, static follower => Assert.InRange(follower.Breaks, 10, int.MaxValue));
        await _client.Kernel.WaitForSubscribersAsync(0, TestContext.Current.CancellationToken);
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
                    one, $$"""{"rest":{{one % 500}}}""", $"did:example:writer-{writer}", $"thread-{random.Next(3)}")),
            ];
            clock += records.Length;
            await (records.Length == 1 ? _client.Post(records[0]) : _client.PostMany(ordered: true, records));
            int chance = random.Next(200);
            if (chance == 0) _client.Kernel.EndSubscriptions();
            else if (chance < 4) _client.Kernel.DisconnectSubscribers();
        }
    }
}
