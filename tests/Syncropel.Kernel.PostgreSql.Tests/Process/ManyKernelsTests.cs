using System.Net;
using System.Text;
using System.Text.Json;
using Syncropel.Contract.Support;
using Syncropel.Kernel.PostgreSql.Tests.Storage;
using Syncropel.Kernel.PostgreSql.Tests.Support;
using Syncropel.TestSupport;

namespace Syncropel.Kernel.PostgreSql.Tests.Process;

/// <summary>Kernels in processes of their own, on one database.</summary>
public sealed class ManyKernelsTests(PostgresServer server) : IAsyncLifetime
{
    private const int Kernels = 3;
    private const int Writers = 8;
    private const int Each = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly VictimProcess[] _processes = new VictimProcess[Kernels];
    private readonly HttpClient[] _clients = new HttpClient[Kernels];
    private readonly List<HttpClient> _made = [];
    private string _database = "";
    private int _written;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await server.CreateDatabaseAsync();
        await Task.WhenAll(Enumerable.Range(0, Kernels).Select(StartAsync));
    }

    public ValueTask DisposeAsync()
    {
        foreach (HttpClient client in _made) client.Dispose();
        foreach (VictimProcess? process in _processes) process?.Dispose();
        return default;
    }

    [Fact]
    public async Task They_behave_as_one_when_one_of_them_is_killed_and_comes_back()
    {
        Task<List<string>>[] readers = [.. Enumerable.Range(0, Kernels).Select(kernel => Task.Run(() => FollowAsync(kernel), Cancel))];
        Task<List<string>>[] writers = [.. Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(writer), Cancel))];
        await Eventually.TrueAsync(() => Task.FromResult(Volatile.Read(ref _written) > Writers * Each / 4));
        await _processes[1].KillAsync();
        await Eventually.TrueAsync(() => Task.FromResult(Volatile.Read(ref _written) > Writers * Each / 2));
        await StartAsync(1);

        string[] written = [.. (await Task.WhenAll(writers).WaitAsync(EventReader.Patience, Cancel)).SelectMany(static ids => ids)];
        List<string>[] read = await Task.WhenAll(readers).WaitAsync(EventReader.Patience, Cancel);
        Assert.Equal(Writers * Each, written.Distinct().Count());
        Assert.Equal(written.Order(StringComparer.Ordinal), read[0].Order(StringComparer.Ordinal));
        Assert.All(read, ids => Assert.Equal(read[0], ids));
        await RaceTests.AssertSoundAsync(_database, written.Length);
    }

    private async Task StartAsync(int kernel)
    {
        VictimProcess process = VictimProcess.Start("serve", _database);
        _processes[kernel] = process;
        string? endpoint = await process.ReadAsync().WaitAsync(TimeSpan.FromSeconds(60), Cancel);
        var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(endpoint!) };
        lock (_made) _made.Add(client);
        Volatile.Write(ref _clients[kernel], client);
    }

    // Writers share threads and clocks; who comes too late takes the next one, and who is not answered sends again, to another kernel.
    private async Task<List<string>> WriteAsync(int writer)
    {
        var ids = new List<string>();
        long clock = 0;
        for (int kernel = writer; ids.Count < Each;)
        {
            string body = $$"""{"by":{{writer}},"n":{{ids.Count}}}""", thread = $"t{writer % 2}";
            string json = $$"""{"act":"PUT","actor":"did:test:a","body":{{body}},"clock":{{clock}},"parents":[],"thread":"{{thread}}"}""";
            (HttpStatusCode status, JsonElement answer) = await PostAsync(kernel % Kernels, json);
            if (status is HttpStatusCode.Created or HttpStatusCode.OK)
            {
                ids.Add(answer.GetProperty("id").GetString()!);
                Interlocked.Increment(ref _written);
                clock++;
            }
            else if (status == HttpStatusCode.Conflict)
            {
                clock = answer.GetProperty("details").GetProperty("latest_clock").GetInt64() + 1;
            }
            else
            {
                Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
                await Task.Delay(Pause, TimeProvider.System, Cancel);
                kernel++;
            }
        }

        return ids;
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> PostAsync(int kernel, string json)
    {
        try
        {
            using var content = new StringContent(json, Encoding.UTF8, "application/json");
            using HttpResponseMessage answer = await Volatile.Read(ref _clients[kernel]).PostAsync("/v1/records", content, Cancel);
            return (answer.StatusCode, JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync(Cancel)));
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            return (HttpStatusCode.ServiceUnavailable, default);
        }
    }

    // Each stream begins where the one before it has broken off, at another kernel.
    private async Task<List<string>> FollowAsync(int kernel)
    {
        var ids = new List<string>();
        for (string? cursor = "0"; ids.Count < Writers * Each; kernel++)
        {
            try
            {
                using HttpRequestMessage request = KernelClient.SubscribeRequest(cursor: cursor);
                await using EventReader reader = await EventReader.OpenAsync(Volatile.Read(ref _clients[kernel % Kernels]), request);
                while (ids.Count < Writers * Each && await reader.TryNext() is { } next)
                {
                    cursor = next.EventId;
                    if (next.EventType == "message") ids.Add(JsonElement.Parse(next.Data).GetProperty("id").GetString()!);
                }
            }
            catch (Exception broken) when (broken is HttpRequestException or IOException)
            {
                await Task.Delay(Pause, TimeProvider.System, Cancel);
            }
        }

        return ids;
    }
}
