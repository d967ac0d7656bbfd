using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Syncropel.Hosting.Tests.Support;
using Syncropel.Testing;
using Syncropel.TestSupport;

namespace Syncropel.Hosting.Tests.Lifecycle;

public sealed class ShutdownTests : IDisposable
{
    private static readonly OutboxStatus Three = new() { Name = "outbox.db", Waiting = 3 };

    private readonly AllLogs _logs = new();
    private readonly ManualTimeProvider _time = new();

    public void Dispose() => _logs.Dispose();

    [Fact]
    public async Task What_services_emit_while_they_stop_is_delivered_too()
    {
        var kernel = new MockKernel();
        var outbox = new FakeOutbox();
        EmitResult? last = null;
        using IHost host = HostOf(kernel, outbox, services => services.AddHostedService(provider => new Service
        {
            Stops = async () =>
            {
                kernel.FailNextPost(1);
                last = await provider.Orders().PlaceAsync();
            },
        }));

        await host.StartAsync(Setup.Cancel);
        await host.StopAsync(Setup.Cancel);

        Assert.True(last?.IsQueued);
        Assert.Equal((1, 0), (outbox.Flushes, outbox.Status.Waiting));
        Assert.Equal(
            [(200, LogLevel.Information, "The Syncropel client has delivered what waited in the outbox outbox.db ")],
            _logs.OfHosting.Select(static entry => (entry.Id.Id, entry.Level, entry.Text)));
    }

    [Fact]
    public async Task An_outbox_with_nothing_in_it_is_left_alone()
    {
        var outbox = new FakeOutbox();
        using IHost host = HostOf(new MockKernel(), outbox);

        await host.StartAsync(Setup.Cancel);
        await host.StopAsync(Setup.Cancel);

        Assert.Equal(0, outbox.Flushes);
        Assert.Empty(_logs.OfHosting);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_drain_ends_at_its_bound_whether_the_outbox_obeys_or_not(bool obeys)
    {
        var outbox = new FakeOutbox
        {
            Status = Three,
            Flush = (_, cancel) => new TaskCompletionSource<FlushReport>().Task.WaitAsync(obeys ? cancel : CancellationToken.None),
        };
        using IHost host = HostOf(new MockKernel(), outbox);
        await host.StartAsync(Setup.Cancel);

        Task stop = host.StopAsync(Setup.Cancel);
        TimeSpan bound = await _time.TimerAsync(static _ => true).WaitAsync(Setup.Cancel);
        Assert.Equal(TimeSpan.FromSeconds(5), bound);
        _time.Advance(bound - TimeSpan.FromTicks(1));
        Assert.False(stop.IsCompleted);
        _time.Advance(TimeSpan.FromTicks(1));
        await stop;

        Left(3, "ShutdownDrain, 00:00:05, is over");
    }

    [Fact]
    public async Task The_host_s_own_time_ends_it_too()
    {
        using var impatient = new CancellationTokenSource();
        var flushing = new TaskCompletionSource();
        var outbox = new FakeOutbox
        {
            Status = Three,
            Flush = (_, cancel) =>
            {
                flushing.SetResult();
                return new TaskCompletionSource<FlushReport>().Task.WaitAsync(cancel);
            },
        };
        using IHost host = HostOf(new MockKernel(), outbox);
        await host.StartAsync(Setup.Cancel);

        Task stop = host.StopAsync(impatient.Token);
        await flushing.Task.WaitAsync(Setup.Cancel);
        await impatient.CancelAsync();
        await stop;

        Left(3, "the host waits no longer");
    }

    [Fact]
    public async Task A_kernel_that_cannot_be_reached_ends_it_early_and_is_named()
    {
        var outbox = new FakeOutbox
        {
            Status = Three,
            Flush = static (_, _) => Task.FromResult(new FlushReport(0, 0, 3, new EmitError("CONNECTION", "nobody is there"))),
        };
        using IHost host = HostOf(new MockKernel(), outbox);

        await host.StartAsync(Setup.Cancel);
        await host.StopAsync(Setup.Cancel);

        Left(3, "CONNECTION: nobody is there");
    }

    [Fact]
    public async Task An_outbox_that_throws_stops_no_host_from_stopping()
    {
        var outbox = new FakeOutbox { Status = Three, Flush = static (_, _) => throw new IOException("the disk is gone") };
        using IHost host = HostOf(new MockKernel(), outbox);

        await host.StartAsync(Setup.Cancel);
        await host.StopAsync(Setup.Cancel);

        Assert.Equal([202, 201], _logs.OfHosting.Select(static entry => entry.Id.Id));
        Assert.Contains("the disk is gone", _logs.OfHosting[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_time_for_it_means_no_attempt_and_what_is_left_is_told_nevertheless()
    {
        var outbox = new FakeOutbox { Status = Three };
        using IHost host = HostOf(
            new MockKernel(), outbox, static services => services.AddSyncropel(static settings => settings.ShutdownDrain = TimeSpan.Zero));

        await host.StartAsync(Setup.Cancel);
        await host.StopAsync(Setup.Cancel);

        Assert.Equal(0, outbox.Flushes);
        Left(3, "ShutdownDrain is 0");
    }

    [Fact]
    public async Task All_outboxes_are_drained_at_once()
    {
        int flushing = 0;
        var all = new TaskCompletionSource();
        FakeOutbox Outbox(string name) => new()
        {
            Status = new OutboxStatus { Name = name, Waiting = 1 },
            Flush = async (outbox, _) =>
            {
                if (Interlocked.Increment(ref flushing) == 2) all.SetResult();
                await all.Task;
                outbox.Status = outbox.Status with { Waiting = 0 };
                return new FlushReport(1, 0, 0, null);
            },
        };
        FakeOutbox shop = Outbox("shop.db"), archive = Outbox("archive.db");
        using IHost host = HostOf(new MockKernel(), shop, services => services
            .AddKeyedSyncropel("archive", static settings => settings.Identity = Setup.Did)
            .Configure(options => options with { Outbox = archive }));

        await host.StartAsync(Setup.Cancel);
        await host.StopAsync(Setup.Cancel);

        Assert.Equal(
            [
                "The Syncropel client 'archive' has delivered what waited in the outbox archive.db ",
                "The Syncropel client has delivered what waited in the outbox shop.db ",
            ],
            _logs.OfHosting.Select(static entry => entry.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_host_without_outboxes_stops_without_a_word()
    {
        using IHost host = Setup.NewHost(_logs).With(static services => services.AddShop(new MockKernel())).Build();

        await host.StartAsync(Setup.Cancel);
        await host.StopAsync(Setup.Cancel);

        Assert.Empty(_logs.OfHosting);
    }

    private IHost HostOf(MockKernel kernel, FakeOutbox outbox, Action<IServiceCollection>? add = null) =>
        Setup.NewHost(_logs).With(services =>
        {
            services.AddSingleton<TimeProvider>(_time);
            services.AddShop(kernel).Configure(options => options with { Outbox = outbox });
            add?.Invoke(services);
        }).Build();

    private void Left(int waiting, string reason)
    {
        LogEntry entry = Assert.Single(_logs.OfHosting);
        Assert.Equal((201, LogLevel.Warning), (entry.Id.Id, entry.Level));
        Assert.Equal(
            $"The Syncropel client leaves {waiting} records in the outbox outbox.db, which are delivered after the next start: {reason} ",
            entry.Text);
    }
}
