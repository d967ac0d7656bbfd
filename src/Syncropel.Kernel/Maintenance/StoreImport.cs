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

    /// <inheritdoc cref="RunAsync(IRecordStore, Stream, int, IngestRules, Action{ImportFault}, CancellationToken)"/>
    public static Task<ImportSummary> RunAsync(
        IRecordStore store, Stream source, IngestRules rules, Action<ImportFault> report, CancellationToken cancellationToken) =>
        RunAsync(store, source, LineReader.Longest, rules, report, cancellationToken);

    /// <param name="store">The store.</param>
    /// <param name="source">The lines.</param>
    /// <param name="longest">The longest line, in bytes.</param>
    /// <param name="rules">
    /// What the kernel's keeper decided. Not held against it are the length of records, which is one of records as they are sent, whose
    /// canonical form may be longer; and how long numbers are, where the store can keep longer ones: another may have taken them before
    /// there was a limit.
    /// </param>
    /// <param name="report">Told of each line that is not taken.</param>
    /// <param name="cancellationToken">Ends it; what was taken stays.</param>
    public static async Task<ImportSummary> RunAsync(
        IRecordStore store, Stream source, int longest, IngestRules rules, Action<ImportFault> report, CancellationToken cancellationToken)
    {
        int digits = Math.Max(rules.MaxDigits, store.MostDigits);
        var import = new Import(store, longest, rules with { MaxRecordBytes = int.MaxValue, MaxDigits = digits }, report);
        await foreach (byte[]? line in LineReader.ReadAsync(source, longest, cancellationToken).ConfigureAwait(false))
        {
            await import.TakeAsync(line).ConfigureAwait(false);
        }

        await import.AppendAsync().ConfigureAwait(false);
        return import.Summary;
    }

    private sealed class Import(IRecordStore store, int longest, IngestRules rules, Action<ImportFault> report)
    {
        private readonly List<(long Line, StoredRecord Record)> _batch = [];
        private long _line;
        private long _bytes;

        public ImportSummary Summary { get; private set; }

        public async ValueTask TakeAsync(byte[]? line)
        {
            _line++;
            if (line is null) Refuse(_line, $"it is longer than {longest} bytes");
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
