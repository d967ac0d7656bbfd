using System.Text;
using Syncropel.Kernel.Ingest;
using Syncropel.Kernel.Storage;

namespace Syncropel.Kernel.PostgreSql.Victim;

/// <summary>Appends records of one actor, batches of growing and shrinking size, to a thread that it shares with the others.</summary>
internal sealed class Writer(IRecordStore store, int run, int writer)
{
    private static readonly IngestRules Rules = new(1 << 20, null);

    public async Task RunAsync()
    {
        for (int clock = 0; ;)
        {
            StoredRecord[] batch = [.. Enumerable.Range(clock, 1 + (clock % 7)).Select(Next)];
            clock += batch.Length;
            foreach (AppendResult result in await store.AppendAsync(batch, ordered: true)) Out.Say($"{result.Outcome} {result.Holder.Id}");
        }
    }

    private StoredRecord Next(int clock)
    {
        string json = $$"""
            {"act":"PUT","actor":"did:test:run-{{run}}-{{writer}}","body":{"n":{{clock}}},"clock":{{clock}},"parents":[],"thread":"shared"}
            """;
        return EnvelopeReader.Read(Encoding.UTF8.GetBytes(json), Rules).ToStored(TimeProvider.System.GetUtcNow());
    }
}
