using System.Text.Json.Nodes;

namespace Syncropel.Outbox.Victim;

/// <summary>
/// Emits as fast as it can, by all ways of emitting, each on a thread of its own, until it is killed. Each line says what the caller was
/// told: <c>Stored|Queued|Failed way run number clock id</c>. The bodies have way, run and number, so that a record that is there twice
/// under two ids is seen.
/// </summary>
internal static class EmitMode
{
    private const string Kind = "test.victim.step";
    private const int ManyAtOnce = 40;

    public static async Task<int> RunAsync(Uri endpoint, string path, int run)
    {
        Console.ReadLine();
        Out.Say("opening");
        using SyncropelClient client = Clients.Open(endpoint, path);
        Out.Say("open");
        new Thread(() => Block(client, "blocking", run)) { IsBackground = true }.Start();
        await Task.WhenAll(EmitAsync(client, "first", run), EmitAsync(client, "second", run), EmitManyAsync(client, "many", run));
        return 0;
    }

    private static async Task EmitAsync(SyncropelClient client, string way, int run)
    {
        for (int number = 0; ; number++) Tell(await client.EmitAsync(Act.Put, Kind, Body(way, run, number), way), run, number);
    }

    private static void Block(SyncropelClient client, string way, int run)
    {
        for (int number = 0; ; number++) Tell(client.Emit(Act.Put, Kind, Body(way, run, number), way), run, number);
    }

    private static async Task EmitManyAsync(SyncropelClient client, string way, int run)
    {
        for (int number = 0; ; number += ManyAtOnce)
        {
            int next = number;
            IEnumerable<Emission> many = Enumerable.Range(number, ManyAtOnce).Select(n => Emission.Of(Act.Put, Kind, Body(way, run, n), way));
            await foreach (EmitResult result in client.EmitManyAsync(many)) Tell(result, run, next++);
        }
    }

    private static JsonObject Body(string way, int run, int number) => new() { ["way"] = way, ["run"] = run, ["number"] = number };

    private static void Tell(EmitResult result, int run, int number)
    {
        string error = result.Outcome == EmitOutcome.Failed ? $" {result.Error}" : "";
        Out.Say($"{result.Outcome} {result.Thread} {run} {number} {result.Clock} {result.RecordId}{error}");
    }
}
