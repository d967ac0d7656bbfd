using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Syncropel.Hosting.Tests.Support;
using Syncropel.Testing;
using Syncropel.TestSupport;

namespace Syncropel.Hosting.Tests.Health;

public class HealthCheckTests
{
    [Fact]
    public async Task A_kernel_that_is_well_is_healthy()
    {
        HealthReportEntry entry = await CheckAsync(new MockKernel());

        Assert.Equal((HealthStatus.Healthy, "The kernel is ok"), (entry.Status, entry.Description));
        Assert.Equal(KeyValuePair.Create("endpoint", (object)"http://localhost:9100/"), Assert.Single(entry.Data));
    }

    [Theory]
    [InlineData(null, HealthStatus.Unhealthy)]
    [InlineData(HealthStatus.Degraded, HealthStatus.Degraded)]
    public async Task A_kernel_that_does_not_answer_is_what_the_user_says(HealthStatus? failure, HealthStatus expected)
    {
        HealthReportEntry entry = await CheckAsync(Down(), failure: failure);

        Assert.Equal(expected, entry.Status);
        Assert.StartsWith("The kernel cannot be asked: ", entry.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kernel_that_says_that_it_is_not_well_is_believed()
    {
        using ServiceProvider services = Setup.Services(static services =>
        {
            services.AddShop(static () => new AnswerHandler(
                static () => AnswerHandler.Json(System.Net.HttpStatusCode.OK, """{"status":"draining"}""")));
            services.AddHealthChecks().AddSyncropel();
        });

        HealthReportEntry entry = await CheckAsync(services);

        Assert.Equal((HealthStatus.Unhealthy, "The kernel says that it is 'draining'"), (entry.Status, entry.Description));
    }

    [Theory]
    [InlineData(HealthStatus.Unhealthy, HealthStatus.Degraded)]
    [InlineData(HealthStatus.Healthy, HealthStatus.Healthy)]
    public async Task With_an_outbox_that_keeps_everything_its_absence_is_bearable(HealthStatus failure, HealthStatus expected)
    {
        HealthReportEntry entry = await CheckAsync(Down(), new OutboxStatus { Name = "outbox.db", Waiting = 3, Bytes = 900 }, failure);

        Assert.Equal(expected, entry.Status);
        Assert.EndsWith("; the outbox keeps what is emitted", entry.Description, StringComparison.Ordinal);
        Assert.Equal(
            [
                ("endpoint", "http://localhost:9100/"), ("outbox", "outbox.db"), ("outbox.waiting", 3L), ("outbox.refused", 0L),
                ("outbox.dropped", 0L), ("outbox.bytes", 900L),
            ],
            entry.Data.Select(static pair => (pair.Key, pair.Value)));
    }

    [Fact]
    public async Task With_an_outbox_that_has_been_full_it_is_not()
    {
        HealthReportEntry entry = await CheckAsync(Down(), new OutboxStatus { Name = "outbox.db", Waiting = 9, Dropped = 2 });

        Assert.Equal(HealthStatus.Unhealthy, entry.Status);
        Assert.EndsWith("; the outbox was full and has dropped 2 records", entry.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0, 7, HealthStatus.Healthy, "The kernel is ok")]
    [InlineData(
        4, 0, 0, HealthStatus.Degraded, "The kernel is ok, and has refused 4 records, which stay in the outbox until retried or removed")]
    [InlineData(4, 1, 0, HealthStatus.Degraded, "The kernel is ok; the outbox was full and has dropped 1 records")]
    public async Task Records_that_nobody_will_get_degrade_a_kernel_that_is_well(
        int refused, int dropped, int waiting, HealthStatus expected, string description)
    {
        var status = new OutboxStatus { Name = "outbox.db", Refused = refused, Dropped = dropped, Waiting = waiting };

        HealthReportEntry entry = await CheckAsync(new MockKernel(), status);

        Assert.Equal((expected, description), (entry.Status, entry.Description));
    }

    [Theory]
    [InlineData(null, 5)]
    [InlineData(2, 2)]
    public async Task No_check_takes_longer_than_it_may_however_patient_the_client_is(int? seconds, int expected)
    {
        var time = new ManualTimeProvider();
        var asked = new TaskCompletionSource();
        using ServiceProvider services = Setup.Services(services =>
        {
            services.AddSingleton<TimeProvider>(time);
            services.AddShop(() => AnswerHandler.Silent(asked)).Configure(static options => options with { MaxRetries = 1000 });
            services.AddHealthChecks().AddSyncropel(timeout: seconds is { } limit ? TimeSpan.FromSeconds(limit) : null);
        });

        Task<HealthReportEntry> check = CheckAsync(services);
        await asked.Task.WaitAsync(Setup.Cancel);
        time.Advance(TimeSpan.FromSeconds(expected) - TimeSpan.FromTicks(1));
        Assert.False(check.IsCompleted);
        time.Advance(TimeSpan.FromTicks(1));

        HealthReportEntry entry = await check;
        Assert.Equal(
            (HealthStatus.Unhealthy, $"The kernel cannot be asked: no answer within {expected} s"), (entry.Status, entry.Description));
    }

    [Fact]
    public async Task A_check_that_its_caller_gives_up_is_given_up()
    {
        using var caller = new CancellationTokenSource();
        var asked = new TaskCompletionSource();
        using ServiceProvider services = Setup.Services(services =>
        {
            services.AddShop(() => AnswerHandler.Silent(asked));
            services.AddHealthChecks().AddSyncropel();
        });

        Task<HealthReport> check = services.GetRequiredService<HealthCheckService>().CheckHealthAsync(caller.Token);
        await asked.Task.WaitAsync(Setup.Cancel);
        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => check);
    }

    [Fact]
    public async Task Each_client_has_a_check_of_its_own()
    {
        using ServiceProvider services = Setup.Services(static services =>
        {
            services.AddShop(new MockKernel());
            services.AddKeyedSyncropel("archive", static settings =>
            {
                settings.Identity = Setup.Did;
                settings.MaxRetries = 0;
            }).On(Down().CreateHandler);
            services.AddHealthChecks().AddSyncropel(tags: ["ready"]).AddSyncropel("archive").AddSyncropel("archive", "cold-storage");
        });

        HealthReport report = await services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Setup.Cancel);

        Assert.Equal(
            [("cold-storage", HealthStatus.Unhealthy), ("syncropel", HealthStatus.Healthy), ("syncropel:archive", HealthStatus.Unhealthy)],
            report.Entries.Select(static entry => (entry.Key, entry.Value.Status)).Order());
        Assert.Equal(["ready"], report.Entries["syncropel"].Tags);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3601)]
    public void A_time_out_is_one(int seconds)
    {
        IHealthChecksBuilder checks = new ServiceCollection().AddHealthChecks();

        Assert.Throws<ArgumentOutOfRangeException>("timeout", () => checks.AddSyncropel(timeout: TimeSpan.FromSeconds(seconds)));
    }

    private static MockKernel Down()
    {
        var kernel = new MockKernel();
        kernel.FailNextGet(1000);
        return kernel;
    }

    private static async Task<HealthReportEntry> CheckAsync(MockKernel kernel, OutboxStatus? status = null, HealthStatus? failure = null)
    {
        using ServiceProvider services = Setup.Services(services =>
        {
            ISyncropelBuilder builder = services.AddShop(kernel);
            if (status is not null) builder.Configure(options => options with { Outbox = new FakeOutbox { Status = status } });
            services.AddHealthChecks().AddSyncropel(failureStatus: failure);
        });
        return await CheckAsync(services);
    }

    private static async Task<HealthReportEntry> CheckAsync(IServiceProvider services)
    {
        HealthReport report = await services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Setup.Cancel);
        return Assert.Single(report.Entries).Value;
    }
}
