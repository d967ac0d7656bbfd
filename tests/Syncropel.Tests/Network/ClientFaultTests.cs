using Syncropel.Tests.Client;
using Syncropel.TestServer;

namespace Syncropel.Tests.Network;

/// <summary>Whatever a server does to one request, nothing is thrown, and what the client says of a record is so.</summary>
public class ClientFaultTests
{
    public static TheoryData<string> Faults => FaultyCalls.Names;

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task An_emit_says_what_came_of_it_and_said_again_with_its_clock_it_is_stored_once(string name)
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        await using SyncropelClient client = FaultyCalls.ClientOf(server, name, maxRetries: 0);
        server.Next(AllFaults.ByName[name]);

        EmitResult result = await client.EmitAsync(new Track("Glow"), "t", cancellationToken: Setup.Cancel);
        Holds(result, server);

        EmitResult again = await client.EmitAsync(
            new Track("Glow"), "t", options: new() { Clock = result.Clock }, cancellationToken: Setup.Cancel);
        Assert.True(again.Success, again.ToString());
        Assert.Equal(again.RecordId, Assert.Single(server.Kernel.Records).Id);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_synchronous_emit_does_too(string name)
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        await using SyncropelClient client = FaultyCalls.ClientOf(server, name, maxRetries: 0);
        server.Next(AllFaults.ByName[name]);

        EmitResult result = await Task.Run(() => client.Emit(new Track("Glow"), "t", cancellationToken: Setup.Cancel), Setup.Cancel);
        Holds(result, server);

        EmitResult again = await Task.Run(
            () => client.Emit(new Track("Glow"), "t", options: new() { Clock = result.Clock }, cancellationToken: Setup.Cancel), Setup.Cancel);
        Assert.True(again.Success, again.ToString());
        Assert.Single(server.Kernel.Records);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_batch_does_too(string name)
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        await using SyncropelClient client = FaultyCalls.ClientOf(server, name, maxRetries: 0);
        server.Next(AllFaults.ByName[name], to: static request => request.Is("POST", "/v1/records/batch"));
        Track[] bodies = [.. Enumerable.Range(0, 20).Select(static i => new Track($"{i}"))];

        List<EmitResult> results = await client.EmitManyAsync(
            bodies, "t", options: new() { MaxConcurrency = 1 }, cancellationToken: Setup.Cancel).ToListAsync(Setup.Cancel);

        Assert.Equal(20, results.Count);
        Assert.All(results, result => Holds(result, server));
        Assert.Equal(server.Kernel.Count, server.Kernel.Records.Select(static record => record.Id).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task With_retries_what_passes_is_passed_and_what_does_not_is_told(string name)
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        await using SyncropelClient client = FaultyCalls.ClientOf(server, name, maxRetries: 2);
        server.Next(AllFaults.ByName[name]);

        EmitResult result = await client.EmitAsync(new Track("Glow"), "t", cancellationToken: Setup.Cancel);

        Holds(result, server);
        bool isFinal = !result.Success;
        Assert.Equal(result.Retried + 1, server.Journal.Count);

        // What no second attempt mends: an answer that can be read and is none, one without end, an address that is elsewhere.
        string[] final = ["UNREADABLE_ANSWER", "ANSWER_TOO_LARGE", "HTTP_307"];
        Assert.True(!isFinal || final.Contains(result.Error!.Code), $"{name}: {result}");
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_read_gives_what_is_there_or_says_why_not(string name)
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        await using SyncropelClient client = FaultyCalls.ClientOf(server, name, maxRetries: 0);
        EmitResult stored = await client.EmitAsync(new Track("Glow"), "t", cancellationToken: Setup.Cancel);
        RecordId id = stored.RecordId!.Value;

        server.Next(AllFaults.ByName[name]);
        ReadResult<Record?> one = await client.TryGetAsync(id, Setup.Cancel);
        server.Next(AllFaults.ByName[name]);
        ReadResult<IReadOnlyList<Record>> list = await client.TryQueryThreadAsync("t", cancellationToken: Setup.Cancel);
        server.Next(AllFaults.ByName[name]);
        ReadResult<IReadOnlyList<Record<Track>>> typed = await client.TryQueryAsync<Track>(cancellationToken: Setup.Cancel);

        Assert.Equal(one.Success, one.Value?.Id == id);
        Assert.Equal(list.Success, list.Value.Count == 1);
        Assert.Equal(typed.Success, typed.Value.Count == 1);
        Assert.All([one.Error, list.Error, typed.Error], static error => Assert.True(error is null || error.Message.Length > 0));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("date")]
    [InlineData("soon")]
    public async Task A_kernel_that_asks_to_wait_is_waited_for(string retryAfter)
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        await using SyncropelClient client = FaultyCalls.ClientOf(server, "", maxRetries: 1);
        server.Next(retryAfter == "date"
            ? Fault.Status(429, TimeProvider.System.GetUtcNow().AddSeconds(1))
            : Fault.Status(429, retryAfter));

        EmitResult result = await client.EmitAsync(new Track("Glow"), "t", cancellationToken: Setup.Cancel);

        Assert.Equal((true, 1), (result.Success, result.Retried));
    }

    [Fact]
    public async Task A_server_that_is_away_is_told_and_found_again_when_it_is_back()
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        await using SyncropelClient client = FaultyCalls.ClientOf(server, "", maxRetries: 0);
        Assert.True((await client.EmitAsync(new Track("before"), "t", cancellationToken: Setup.Cancel)).Success);

        await server.StopAsync();
        EmitResult away = await client.EmitAsync(new Track("away"), "t", cancellationToken: Setup.Cancel);
        ReadResult<KernelHealth> health = await client.TryHealthAsync(Setup.Cancel);
        await server.RestartAsync();
        EmitResult back = await client.EmitAsync(new Track("back"), "t", cancellationToken: Setup.Cancel);

        Assert.Equal((EmitErrorCode.Connection, EmitErrorCode.Connection), (away.Error?.Code, health.Error?.Code));
        Assert.True(back.Success, back.ToString());
        Assert.Equal(2, server.Kernel.Count);
    }

    // A record that is said to be stored is; of one that is not, the reason is said.
    private static void Holds(EmitResult result, KestrelKernel server)
    {
        Assert.NotNull(result.Clock);
        if (result.Success) Assert.Single(server.Kernel.Records, record => record.Id == result.RecordId);
        else Assert.NotEmpty(result.Error.Message);
    }
}
