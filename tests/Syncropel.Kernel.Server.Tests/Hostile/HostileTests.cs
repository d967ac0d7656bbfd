using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Syncropel.Contract.Support;
using Syncropel.Kernel.Server.Tests.Support;

namespace Syncropel.Kernel.Server.Tests.Hostile;

/// <summary>Ten thousand requests that nobody should send; alone, since the memory is the whole process's.</summary>
[Collection(nameof(Alone))]
public sealed class HostileTests
{
    private const int Workers = 8;
    private const int RequestsEach = 1250;
    private const int RequestsPerLook = 125;
    private const string Writer = "did:example:writer";
    private const string Intruder = "did:example:intruder";
    private const long Mega = 1024 * 1024;

    // What stays; what is alive at any moment, since when garbage is collected is the runtime's affair; and what all requests take, one after
    // the other.
    private const long MostLeft = 100 * Mega;
    private const long MostAtOnce = 400 * Mega;
    private const long MostInAll = 4000 * Mega;

    private static readonly int[] Expected = [200, 201, 400, 401, 403, 404, 405, 413, 415];

    // For a request that may rightly be waited on.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentDictionary<int, int> _statuses = new();
    private long _atOnce;

    [Fact]
    public async Task Nothing_of_it_fails_inside_takes_memory_or_does_what_its_token_may_not()
    {
        await using TestKernel kernel = await TestKernel.StartAsync(
            static options =>
            {
                options.RequireTokens = true;
                options.MaxRecordBytes = 64 * 1024;
                options.MaxBatchBytes = 128 * 1024;
            },
            log: LogLevel.Error);
        string write = await kernel.Host.CreateTokenAsync(TokenScopes.Write, Writer);
        string read = await kernel.Host.CreateTokenAsync(TokenScopes.Read);
        long before = GC.GetTotalMemory(forceFullCollection: true), allocated = GC.GetTotalAllocatedBytes(precise: true);
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(() => AttackAsync(kernel, worker, write, read))));

        Assert.Empty(kernel.Log.Lines);
        Assert.Equal(Workers * RequestsEach, _statuses.Values.Sum());

        // That a version of HTTP is not supported is the framework's word, and no failure.
        Assert.DoesNotContain(_statuses.Keys, static status => status >= 500 && status != 505);
        Assert.All(Expected, status => Assert.Contains(status, _statuses.Keys));
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - allocated, 1, MostInAll);
        Assert.InRange(_atOnce - before, long.MinValue, MostAtOnce);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, MostLeft);

        KernelClient client = kernel.Client(read);
        await client.WaitForSubscribers(0);
        Assert.InRange(await client.Count(), 10, int.MaxValue);
        Assert.All(await client.Records(), static record =>
        {
            Assert.Equal(Writer, record.Actor);
            Assert.True(record.VerifyId());
        });
    }

    private async Task AttackAsync(TestKernel kernel, int worker, string write, string read)
    {
        var forge = new RequestForge(worker);
        for (int i = 0; i < RequestsEach; i++)
        {
            (string token, string actor) = (i % 4) switch
            {
                0 => (read, Intruder),
                1 => (write, Intruder),
                2 when i % 10 == 0 => ("nonsense", Intruder),
                _ => (write, Writer),
            };
            (byte[] bytes, bool mayWait) = forge.Next(token, actor);
            using RawConnection connection = await RawConnection.OpenAsync(kernel.Host.Endpoint);
            await connection.SendAsync(bytes);
            RawAnswer answer = await connection.ReadAsync(mayWait ? Moment : null);
            Check(answer, token == write, $"request {i} of worker {worker}", mayWait);
            if (i % RequestsPerLook == 0) Note(AliveBytes());
        }
    }

    private void Check(RawAnswer answer, bool mayNotRead, string request, bool mayWait)
    {
        _statuses.AddOrUpdate(answer.Status, 1, static (_, count) => count + 1);
        if (answer.Status == 0) Assert.True(mayWait, $"{request} was not answered.");
        if (answer.Status < 400) Assert.False(mayNotRead && IsRecords(answer), $"{request} read something with a token for writing.");
        if (answer.Status >= 400 && answer.Body.Length > 0 && answer.Code is null) Assert.Fail($"{request}: no envelope.");
        Assert.DoesNotContain("   at ", System.Text.Encoding.UTF8.GetString(answer.Body), StringComparison.Ordinal);
    }

    private static long AliveBytes()
    {
        GC.Collect();
        return GC.GetTotalMemory(forceFullCollection: false);
    }

    private void Note(long memory)
    {
        for (long seen = Volatile.Read(ref _atOnce); memory > seen;)
        {
            long before = Interlocked.CompareExchange(ref _atOnce, memory, seen);
            if (before == seen) return;
            seen = before;
        }
    }

    // The inspector's page has nothing of what the kernel keeps.
    private static bool IsRecords(RawAnswer answer) =>
        answer.Body is [(byte)'{', ..]
        && JsonElement.Parse(answer.Body) is var json
        && (json.TryGetProperty("records", out _) || json.TryGetProperty("data", out _));
}
