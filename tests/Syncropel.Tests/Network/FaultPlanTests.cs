using Syncropel.TestServer;

namespace Syncropel.Tests.Network;

public sealed class FaultPlanTests
{
    private const int Requests = 20_000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void A_random_plan_is_the_same_for_the_same_seed_whatever_is_asked_first()
    {
        Fault?[] faults = Run(Plan(seed: 7));

        Assert.Equal(faults, Run(Plan(seed: 7)));
        Assert.Equal(faults.Reverse(), Enumerable.Range(0, Requests).Reverse().Select(Request).Select(Plan(seed: 7)));
        Assert.NotEqual(faults, Run(Plan(seed: 8)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void A_random_plan_keeps_its_rates_and_has_no_pattern(int seed)
    {
        Fault?[] faults = Run(Plan(seed));
        double Rate(Fault? fault) => faults.Count(chosen => chosen == fault) / (double)Requests;

        Assert.InRange(Rate(Fault.Silence), 0.09, 0.11);
        Assert.InRange(Rate(Fault.GarbageJson), 0.19, 0.21);
        Assert.InRange(Rate(null), 0.69, 0.71);

        // One silence in ten is followed by another one.
        int pairs = faults.Zip(faults.Skip(1)).Count(static pair => pair is { First.Name: "Silence", Second.Name: "Silence" });
        Assert.InRange(pairs / (double)Requests, 0.007, 0.013);
    }

    [Fact]
    public void Rates_of_nothing_and_of_everything_are_possible_and_no_others_beyond()
    {
        Assert.All(Run(FaultPlan.Random(1, (Fault.Silence, 0))), Assert.Null);
        Assert.All(Run(FaultPlan.Random(1, (Fault.Silence, 0.7), (Fault.Gzip, 0.2), (Fault.Drip(), 0.1))), Assert.NotNull);
        Assert.Throws<ArgumentOutOfRangeException>(() => FaultPlan.Random(1, (Fault.Silence, -0.1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => FaultPlan.Random(1, (Fault.Silence, 0.6), (Fault.Gzip, 0.6)));
    }

    [Theory]
    [InlineData("POST", "/v1/records", true)]
    [InlineData("POST", "/v1/records?x=1", true)]
    [InlineData("GET", "/v1/records", false)]
    [InlineData("POST", "/v1/records/query", false)]
    [InlineData("POST", "/v1", false)]
    public void A_plan_for_one_endpoint_leaves_the_others_alone(string method, string target, bool meant) =>
        Assert.Equal(
            meant ? Fault.Gzip : null, FaultPlan.For("POST", "/v1/records", static _ => Fault.Gzip)(new RequestInfo(0, method, target)));

    [Fact]
    public async Task What_is_next_comes_before_the_plan_and_waits_for_the_request_that_it_is_meant_for()
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        server.Plan = static _ => Fault.Status(500);
        server.Next(Fault.Status(501), to: static request => request.Is("POST", "/v1/records"));
        server.Next(Fault.Status(502), times: 2);
        server.Next(null);

        string[] statuses = [await GetAsync(), await PostAsync(), await GetAsync(), await GetAsync(), await GetAsync()];

        Assert.Equal(["502", "501", "502", "200", "500"], statuses);
        Assert.Equal(
            ["Status502", "Status501", "Status502", null, "Status500"], server.Journal.Entries.Select(static entry => entry.Fault?.Name));
        Assert.Throws<ArgumentOutOfRangeException>(() => server.Next(null, 0));
        Assert.Throws<ArgumentNullException>(() => server.Plan = null!);

        Task<string> GetAsync() => StatusAsync(server, "GET", "/health");
        Task<string> PostAsync() => StatusAsync(server, "POST", "/v1/records");
    }

    [Fact]
    public async Task A_plan_is_asked_for_one_request_after_the_other_in_their_order()
    {
        var asked = new List<int>();
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        server.Plan = request =>
        {
            asked.Add(request.Number);
            return null;
        };
        using var http = new HttpClient { BaseAddress = server.Endpoint };

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => http.GetStringAsync("/health", Cancel)));

        Assert.Equal(Enumerable.Range(0, 200), asked);
    }

    [Fact]
    public async Task Of_many_requests_at_once_each_has_its_own_fault_and_the_journal_agrees_with_the_store()
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        server.Plan = FaultPlan.Random(
            3, (Fault.ResetBeforeRead, 0.1), (Fault.ResetAfterRead, 0.1), (Fault.ResetAfterStore, 0.1), (Fault.ResetMidAnswer, 0.1));
        using var http = new HttpClient { BaseAddress = server.Endpoint };

        await Parallel.ForAsync(0, 1000, Cancel, async (i, cancel) =>
        {
            using var record = new StringContent(Posted.Json.Replace("\"clock\":1", $"\"clock\":{i}", StringComparison.Ordinal));
            try
            {
                using HttpResponseMessage response = await http.PostAsync("/v1/records", record, cancel);
            }
            catch (HttpRequestException)
            {
            }
        });

        IReadOnlyList<JournalEntry> journal = server.Journal.Entries;
        await Task.WhenAll(journal.Select(static entry => entry.Ended)).WaitAsync(Cancel);
        Assert.All(journal, entry => Assert.Equal(server.Plan(entry.Request), entry.Fault));
        Assert.All(journal, static entry => Assert.Equal(entry.Fault?.ReachesKernel ?? true, entry.ReachedKernel));
        Assert.Equal(
            journal.Where(static entry => entry.ReachedKernel).SelectMany(static entry => entry.Ids).Distinct().Order(),
            server.Kernel.Records.Select(static record => record.Id).Order());
    }

    private static Func<RequestInfo, Fault?> Plan(int seed) => FaultPlan.Random(seed, (Fault.Silence, 0.1), (Fault.GarbageJson, 0.2));

    private static Fault?[] Run(Func<RequestInfo, Fault?> plan) => [.. Enumerable.Range(0, Requests).Select(Request).Select(plan)];

    private static RequestInfo Request(int number) => new(number, "POST", "/v1/records");

    private static async Task<string> StatusAsync(KestrelKernel server, string method, string target)
    {
        using Wire wire = await Wire.SendAsync(server.Endpoint, method, target);
        await wire.ReadToEndAsync();
        return wire.StatusLine.Split(' ')[1];
    }
}
