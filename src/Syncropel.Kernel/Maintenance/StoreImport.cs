using Syncropel.Kernel.Ingest;
using Syncropel.Kernel.Storage;

namespace Syncropel.Kernel.Maintenance;

/// <summary>
/// Takes records into a store from JSON Lines, as <see cref="StoreExport"/> writes them, by the rules for what is sent; their ids are
/// computed anew and must fit. What is not hashed, as when they were taken, stays as it was. Importing the same twice changes nothing the
/// second time.
/// </summary>
internal static class StoreImport
{
    private const int MostRecords = 1000;
    private const int MostBytes = 4 * 1024 * 1024;

    /// <param name="store">The store.</param>
    /// <param name="source">The lines.</param>
    /// <param name="rules">
    /// What the kernel's keeper decided. Only the length of records is not held against it: that is one of records as they are sent, whose
    /// canonical form may be longer.
    /// </param>
    /// <param name="report">Told of each line that is not taken.</param>
    /// <param name="cancellationToken">Ends it; what was taken stays.</param>
    public static async Task<ImportSummary> RunAsync(
        IRecordStore store, Stream source, IngestRules rules, Action<ImportFault> report, CancellationToken cancellationToken)
    {
        var import = new Import(store, rules with { MaxRecordBytes = int.MaxValue }, report);
        await foreach (byte[]? line in LineReader.ReadAsync(source, cancellationToken).ConfigureAwait(false))
        {
            await import.TakeAsync(line).ConfigureAwait(false);
        }

        await import.AppendAsync().ConfigureAwait(false);
        return import.Summary;
    }

    private sealed class Import(IRecordStore store, IngestRules rules, Action<ImportFault> report)
    {
        private readonly List<(long Line, StoredRecord Record)> _batch = [];
        private long _line;
        private int _bytes;

        public ImportSummary Summary { get; private set; }

        public async ValueTask TakeAsync(byte[]? line)
        {
            _line++;
            if (line is null) Refuse(_line, $"it is longer than {LineReader.Longest} bytes");
            else if (line.AsSpan().Trim(" \r\t"u8).Length > 0) Read(line);
            if (_batch.Count >= MostRecords || _bytes >= MostBytes) await AppendAsync().ConfigureAwait(false);
        }

        public async ValueTask AppendAsync()
        {
            if (_batch.Count == 0) return;
            IReadOnlyList<AppendResult> results =
                await store.AppendAsync([.. _batch.Select(static one => one.Record)]).ConfigureAwait(false);
            for (int i = 0; i < results.Count; i++) Note(_batch[i].Line, _batch[i].Record, results[i]);
            _batch.Clear();
            _bytes = 0;
        }

        private void Read(byte[] line)
        {
            try
            {
                _batch.Add((_line, StoredReader.Read(line, rules)));
                _bytes += line.Length;
            }
            catch (RefusalException refused)
            {
                Refuse(_line, refused.Message);
            }
        }

        private void Note(long line, StoredRecord record, AppendResult result)
        {
            if (result.Outcome == AppendOutcome.Appended) Summary = Summary with { Added = Summary.Added + 1 };
            else if (result.Outcome == AppendOutcome.AlreadyThere) Summary = Summary with { AlreadyThere = Summary.AlreadyThere + 1 };
            else
            {
                string place = $"clock {record.Clock} of {record.Actor} on thread '{record.Thread}'";
                Refuse(line, $"record {record.Id} is not taken: {place} is that of record {result.Holder.Id}");
            }
        }

        private void Refuse(long line, string problem)
        {
            Summary = Summary with { Refused = Summary.Refused + 1 };
            report(new ImportFault(line, problem));
        }
    }
}
