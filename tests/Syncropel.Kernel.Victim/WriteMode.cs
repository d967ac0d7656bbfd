using System.Text;
using Syncropel.Kernel.Ingest;
using Syncropel.Kernel.Storage;

namespace Syncropel.Kernel.Victim;

/// <summary>
/// Sends records as fast as it can, one by one and in batches, several at once, until it is killed. Each line says what the sender was told:
/// <c>took thread clock id</c>.
/// </summary>
internal static class WriteMode
{
    private const int ManyAtOnce = 40;

    private const string Body = """{"kind":"test.victim.step","kind2":["a","b"],"number":[1,"step"]}""";

    // Runs do not meet in their clocks.
    private const int ClocksOfRun = 1_000_000;

    public static async Task<int> RunAsync(string path, int run)
    {
        Console.ReadLine();
        Out.Say("opening");
        await using OpenedStore store = await Stores.OpenAsync(path);
        var ingest = new RecordIngest(store.Records, new IngestRules(1_000_000, null), TimeProvider.System);
        Out.Say("open");
        int first = run * ClocksOfRun;
        await Task.WhenAll(
            Task.Run(() => SendAsync(ingest, "first", first)),
            Task.Run(() => SendAsync(ingest, "second", first)),
            Task.Run(() => SendManyAsync(ingest, "many", first)),
            Task.Run(() => DeclareAsync(ingest, "th_engine_config", first)));
        return 0;
    }

    private static async Task SendAsync(RecordIngest ingest, string thread, int first)
    {
        for (int clock = first; ; clock++) Tell(await ingest.AcceptAsync(Record(thread, clock, "PUT", Body), []));
    }

    private static async Task SendManyAsync(RecordIngest ingest, string thread, int first)
    {
        for (int clock = first; ; clock += ManyAtOnce)
        {
            var batch = new RecordBatch(
                true, [.. Enumerable.Range(clock, ManyAtOnce).Select(one => Record(thread, one, "PUT", Body))]);
            foreach (IngestVerdict verdict in await ingest.AcceptAsync(batch, [])) Tell(verdict);
        }
    }

    // Indexes come and go meanwhile.
    private static async Task DeclareAsync(RecordIngest ingest, string thread, int first)
    {
        for (int clock = first; ; clock++)
        {
            string fields = clock % 2 == 0 ? "\"body.kind2\",\"body.number\"" : "\"body.number\"";
            string body = $$"""{"indexed_fields":[{{fields}}],"kind":"test.victim.step","topic":"body_kind_manifest"}""";
            Tell(await ingest.AcceptAsync(Record(thread, clock, "LEARN", body), []));
        }
    }

    private static byte[] Record(string thread, int clock, string act, string body) => Encoding.UTF8.GetBytes(
        $$"""{"act":"{{act}}","actor":"did:test:victim","body":{{body}},"clock":{{clock}},"parents":[],"thread":"{{thread}}"}""");

    private static void Tell(IngestVerdict verdict)
    {
        if (verdict is IngestVerdict.Created { Record: var record }) Out.Say($"took {record.Thread} {record.Clock} {record.Id}");
        else Out.Say($"failed {verdict}");
    }
}
