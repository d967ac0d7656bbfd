using Syncropel.Delivery;
using Syncropel.TestSupport;

namespace Syncropel.Outbox.Tests.Support;

/// <summary>An outbox on a kernel that a test commands, with a clock that stands still.</summary>
internal sealed class Box : IAsyncDisposable
{
    public const string Did = "did:test:me";

    public Box(Folder folder, OutboxOptions? options = null, FakeKernel? kernel = null, string? file = null, string actor = Did, ManualTimeProvider? time = null)
    {
        Kernel = kernel ?? new FakeKernel();
        Time = time ?? new ManualTimeProvider();
        var client = new SyncropelClientOptions { Identity = Identity.Static(actor) };
        Outbox = client.UseOutbox(file ?? folder.File, options).Outbox!.Open(new OutboxContext
        {
            Actor = actor,
            Delivery = Kernel,
            TimeProvider = Time,
            Logger = Log,
        });
    }

    public FakeKernel Kernel { get; }

    public ManualTimeProvider Time { get; }

    public ListLogger Log { get; } = new();

    public IOutboxIntake Outbox { get; }

    public OutboxStatus Status => Outbox.Status;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>One in which nothing is delivered until somebody flushes it.</summary>
    public static Box Closed(Folder folder, OutboxOptions? options = null, string? file = null) =>
        new(folder, options, new FakeKernel { Judge = FakeKernel.Later }, file);

    public ValueTask<IReadOnlyList<EmitError?>> AddAsync(params IReadOnlyList<OutboxRecord> records) => Outbox.AddAsync(records, Sample.Reason);

    /// <summary>Adds records, which must be taken.</summary>
    public async Task PutAsync(params IReadOnlyList<OutboxRecord> records) => Assert.All(await AddAsync(records), Assert.Null);

    /// <summary>Lets the kernel judge so, and delivers what waits.</summary>
    public async Task<FlushReport> FlushAsync(Func<OutboxRecord, DeliveryVerdict>? judge = null)
    {
        Kernel.Judge = judge ?? FakeKernel.Deliver;
        return await Outbox.FlushAsync(Cancel).WaitAsync(TimeSpan.FromSeconds(60), Cancel);
    }

    /// <summary>What is in it, in order.</summary>
    public async Task<List<OutboxEntry>> ReadAsync()
    {
        var all = new List<OutboxEntry>();
        await foreach (OutboxEntry entry in Outbox.ReadAsync(Cancel)) all.Add(entry);
        return all;
    }

    /// <summary>The clocks of what is in it, in order.</summary>
    public async Task<long[]> ClocksAsync() => [.. (await ReadAsync()).Select(static entry => entry.Record.Clock)];

    public async Task AssertHasAsync(params int[] clocks) =>
        Assert.Equal(clocks.Select(static clock => (long)clock), await ClocksAsync());

    public ValueTask DisposeAsync() => Outbox.DisposeAsync();
}
