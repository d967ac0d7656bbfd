using System.Text.Json.Nodes;

namespace Syncropel.Outbox.Victim;

/// <summary>
/// Emits blockingly from every thread that the pool has, and may have, after an emit that found nobody at the kernel's address. (To find
/// that out, <c>HttpClient</c> itself needs a thread of the pool, even where it is asked to block.) Says <c>done</c> and how many were queued.
/// </summary>
internal static class StarveMode
{
    private const int Threads = 4;

    public static int Run(Uri endpoint, string path)
    {
        ThreadPool.SetMinThreads(Threads, 1);
        ThreadPool.SetMaxThreads(Threads, Threads);
        using SyncropelClient client = Clients.Open(endpoint, path, maxRetries: 0);
        int queued = Emit(client, "first", 0) ? 1 : 0;
        using var all = new CountdownEvent(Threads);
        using var begin = new Barrier(Threads);
        for (int i = 0; i < Threads; i++)
        {
            string thread = $"t{i}";
            ThreadPool.UnsafeQueueUserWorkItem(
                _ =>
                {
                    begin.SignalAndWait();
                    for (int n = 0; n < 5; n++)
                    {
                        if (Emit(client, thread, n)) Interlocked.Increment(ref queued);
                    }

                    all.Signal();
                },
                null);
        }

        all.Wait();
        Out.Say($"done {queued}");
        return 0;
    }

    private static bool Emit(SyncropelClient client, string thread, int number) =>
        client.Emit(Act.Put, "test.victim.step", new JsonObject { ["number"] = number }, thread).IsQueued;
}
