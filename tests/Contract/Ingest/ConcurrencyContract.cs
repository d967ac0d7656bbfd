using System.Net;
using Syncropel.Contract.Support;

namespace Syncropel.Contract.Ingest;

public abstract class ConcurrencyContract<TSkin> : KernelContract<TSkin>
    where TSkin : IKernelSkin
{
    private const int Many = 100;

    [Fact]
    public async Task Of_many_posts_of_one_record_one_creates_it_and_the_others_find_it_there()
    {
        Answer[] answers = await PostAtOnce(static _ => Sample.Json());

        Assert.Equal(1, answers.Count(static answer => answer.Status == HttpStatusCode.Created));
        Assert.Equal(Many - 1, answers.Count(static answer => answer.Status == HttpStatusCode.OK));
        Assert.Equal(1, await Client.Count());
    }

    [Fact]
    public async Task Of_many_bodies_at_one_clock_one_is_created_and_the_others_are_refused()
    {
        Answer[] answers = await PostAtOnce(static i => Sample.Json(clock: 7, body: $$"""{"n":{{i}}}"""));

        Assert.Equal(1, answers.Count(static answer => answer.Status == HttpStatusCode.Created));
        Answer[] refused = [.. answers.Where(static answer => answer.Status == HttpStatusCode.Conflict)];
        Assert.Equal(Many - 1, refused.Length);
        Assert.All(refused, static answer => Assert.Equal(7, answer.Details.GetProperty("latest_clock").GetInt64()));
        Assert.Equal(1, await Client.Count());
    }

    [Fact]
    public async Task Many_records_at_once_are_all_there_once()
    {
        Answer[] answers = await PostAtOnce(static i => Sample.Json(clock: i));

        Assert.All(answers, static answer => Assert.Equal(HttpStatusCode.Created, answer.Status));
        IEnumerable<long> clocks = (await Client.Records()).Select(static record => record.Clock).Order();
        Assert.Equal(Enumerable.Range(0, Many).Select(static i => (long)i), clocks);
    }

    private Task<Answer[]> PostAtOnce(Func<int, string> record) =>
        Task.WhenAll(Enumerable.Range(0, Many).Select(i => Task.Run(() => Client.Post(record(i)))));
}
