using System.Collections.Concurrent;
using System.Threading.Channels;
using Syncropel.Tests.Client;
using Syncropel.TestServer;

namespace Syncropel.Tests.Network;

/// <summary>Ten thousand emits, in every way there is, at a server that fails in every way there is.</summary>
public class TenThousandEmitsTests
{
    private const int Emits = 10_000;
    private const int Writers = 48;

    [Fact]
    public async Task Nothing_is_thrown_what_is_acknowledged_is_stored_once_and_everything_else_is_told()
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        var told = new ConcurrentQueue<EmitResult>();
        await using var client = new SyncropelClient(new()
        {
            Endpoint = server.Endpoint,
            Identity = Identity.Static(Setup.Did),
            MaxRetries = 1,
            Backoff = TimeSpan.FromMilliseconds(1),
            Timeout = TimeSpan.FromSeconds(2),
            OnEmit = told.Enqueue,
        });
        server.Plan = FaultPlan.Random(
            20261129,
            (Fault.ResetBeforeRead, 0.03), (Fault.ResetAfterRead, 0.03), (Fault.ResetAfterStore, 0.03), (Fault.ResetMidAnswer, 0.03),
            (Fault.Close, 0.01), (Fault.CloseAfterStore, 0.01), (Fault.Silence, 0.001), (Fault.SilenceAfterStore, 0.001),
            (Fault.DripForever(), 0.001), (Fault.Drip(), 0.01), (Fault.TruncatedJson, 0.02), (Fault.WrongLength, 0.02), (Fault.GarbageJson, 0.02),
            (Fault.EmptyBody, 0.02), (Fault.Status(408), 0.03), (Fault.Status(429, "0"), 0.02),
            (Fault.Status(429, DateTimeOffset.UnixEpoch), 0.02), (Fault.Status(503).AfterStore(), 0.03), (Fault.Html502, 0.03),
            (Fault.Redirect("/elsewhere"), 0.01), (Fault.WrongContentType, 0.01), (Fault.Gzip, 0.02), (Fault.Brotli, 0.01),
            (Fault.EndlessBody, 0.0005));

        EmitResult[] results = await EmitAsync(client);

        Assert.Equal(Emits, results.Length);
        Assert.Equal(Emits, told.Count);
        Assert.DoesNotContain(server.Journal.Entries, static entry => entry.Failure is not null);
        ILookup<RecordId, Record> stored = server.Kernel.Records.ToLookup(static record => record.Id);
        EmitResult[] acknowledged = [.. results.Where(static result => result.Success)];
        Assert.All(acknowledged, result => Assert.Single(stored[result.RecordId!.Value]));
        Assert.All(stored, static one => Assert.Single(one));

        // Some of those that failed are stored nevertheless: the answer was lost. Beside them nothing is.
        HashSet<(string, long)> failed = [.. results.Where(static result => !result.Success).Select(static result => (result.Thread, result.Clock!.Value))];
        HashSet<RecordId> known = [.. acknowledged.Select(static result => result.RecordId!.Value)];
        Assert.All(server.Kernel.Records, record => Assert.True(known.Contains(record.Id) || failed.Contains((record.Thread, record.Clock))));
        Assert.All(results, static result => Assert.True(result.Success || result.Error.Message.Length > 0));
        Assert.True(failed.Count > 100 && acknowledged.Length > 5000, $"{failed.Count} failed, {acknowledged.Length} were acknowledged");
        Assert.Equal(Emits, results.Select(static result => (result.Thread, result.Clock)).Distinct().Count());
    }

    private static async Task<EmitResult[]> EmitAsync(SyncropelClient client)
    {
        var numbers = Channel.CreateUnbounded<int>();
        for (int i = 0; i < Emits / 2; i++) numbers.Writer.TryWrite(i);
        numbers.Writer.Complete();
        var results = new ConcurrentBag<EmitResult>();
        Task[] singles = [.. Enumerable.Range(0, Writers).Select(writer => Task.Run(
            async () =>
            {
                while (numbers.Reader.TryRead(out int i))
                {
                    results.Add(i % 10 == 0
                        ? client.Emit(new Track($"{i}"), $"thread {i % 13}", cancellationToken: Setup.Cancel)
                        : await client.EmitAsync(new Track($"{i}"), $"thread {i % 13}", cancellationToken: Setup.Cancel));
                }
            },
            Setup.Cancel))];
        IEnumerable<Emission> many = Enumerable.Range(Emits / 2, Emits / 2).Select(static i => Emission.Of(new Track($"{i}"), $"thread {i % 29}"));
        await foreach (EmitResult result in client.EmitManyAsync(many, new() { BatchSize = 5, MaxConcurrency = 16 }, Setup.Cancel))
        {
            results.Add(result);
        }

        await Task.WhenAll(singles);
        return [.. results];
    }
}
