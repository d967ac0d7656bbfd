using System.Net;
using Syncropel.Contract.Support;
using Syncropel.Kernel.Server.Tests.Support;
using Syncropel.Kernel.Storage.Memory;

namespace Syncropel.Kernel.Server.Tests.Streams;

/// <summary>A kernel that stops while it is being used.</summary>
public sealed class ShutdownTests
{
    [Fact]
    public async Task Streams_end_in_order_behind_what_is_under_way()
    {
        await using TestKernel kernel = await TestKernel.StartAsync();
        KernelClient client = kernel.Client();
        await using EventReader quiet = await client.Subscribe();
        await using EventReader reader = await client.Subscribe();
        await quiet.NextPosition();
        await client.Fill("{}", "{}", "{}");
        await reader.NextPosition();
        Assert.Equal([1, 2, 3], await reader.NextClocks(3));
        await kernel.Host.DisposeAsync();

        Assert.Equal([1, 2, 3], await quiet.NextClocks(3));
        Assert.Null(await quiet.TryNext());
        Assert.Null(await reader.TryNext());
    }

    [Fact]
    public async Task A_client_that_does_not_read_has_whole_events_up_to_the_end()
    {
        await using TestKernel kernel = await TestKernel.StartAsync();
        KernelClient client = kernel.Client();
        await using EventReader slow = await client.Subscribe();
        await slow.NextPosition();
        string body = $$"""{"text":"{{new string('x', 10_000)}}"}""";
        for (int clock = 1; clock <= 2000; clock += 100)
        {
            await client.PostMany(ordered: true, Enumerable.Range(clock, 100).Select(one => Sample.Json(one, body)));
        }

        Task stopping = kernel.Host.DisposeAsync().AsTask();
        long last = 0;
        while (await slow.TryNext() is { } next)
        {
            last++;
            Assert.Equal($"{last}", next.EventId);
        }

        await stopping.WaitAsync(EventReader.Patience, TestContext.Current.CancellationToken);
        Assert.InRange(last, 1, 2000);
    }

    [Fact]
    public async Task An_ingest_under_way_is_finished_and_answered_and_a_new_one_finds_nobody()
    {
        var store = new FaultyStore();
        await using TestKernel kernel = await TestKernel.StartAsync(store: store);
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        store.Gate = gate.Task;
        Task<Answer> posting = kernel.Client().Post(Sample.Glow);
        await store.Appending.Task;
        Task stopping = kernel.Host.DisposeAsync().AsTask();
        KernelClient late = kernel.Client();
        while (await IsServed(late)) await Task.Yield();
        Assert.False(stopping.IsCompleted);
        gate.SetResult();

        Assert.Equal(HttpStatusCode.Created, (await posting).Status);
        await stopping;
        store.Gate = Task.CompletedTask;
        await using TestKernel again = await TestKernel.StartAsync(store: store);
        Assert.Equal(1, await again.Client().Count());
    }

    [Fact]
    public async Task A_cursor_leads_on_in_the_kernel_that_comes_after()
    {
        var store = new KeptMemory();
        string? cursor;
        await using (TestKernel first = await TestKernel.StartAsync(store: store))
        {
            await using EventReader reader = await first.Client().Subscribe(cursor: "0");
            await first.Client().Fill("{}", "{}", "{}");
            await reader.NextPosition();
            await reader.NextClocks(2);
            cursor = reader.Cursor;
        }

        await using TestKernel second = await TestKernel.StartAsync(store: store);
        await using EventReader again = await second.Client().Subscribe(cursor: cursor);
        await second.Client().Post(Sample.Json(clock: 4));
        Assert.Equal("2", await again.NextPosition());
        Assert.Equal([3, 4], await again.NextClocks(2));
    }

    [Fact]
    public async Task A_client_that_goes_away_is_forgotten_whether_there_is_something_to_tell_or_not()
    {
        await using TestKernel kernel = await TestKernel.StartAsync();
        KernelClient client = kernel.Client();
        await using (EventReader reader = await client.Subscribe()) await client.WaitForSubscribers(1);
        await client.WaitForSubscribers(0);

        string body = $$"""{"text":"{{new string('x', 10_000)}}"}""";
        for (int clock = 1; clock <= 2000; clock += 100)
        {
            await client.PostMany(ordered: true, Enumerable.Range(clock, 100).Select(one => Sample.Json(one, body)));
        }

        await using (EventReader reader = await client.Subscribe(cursor: "0")) await client.WaitForSubscribers(1);
        await client.WaitForSubscribers(0);
        Assert.DoesNotContain(kernel.Log.Lines, static line => line.Level >= Microsoft.Extensions.Logging.LogLevel.Error);
    }

    private static async Task<bool> IsServed(KernelClient client)
    {
        try
        {
            return (await client.Get("/health")).Status == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
