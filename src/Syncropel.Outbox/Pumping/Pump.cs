using Microsoft.Extensions.Logging;
using Syncropel.Delivery;
using Syncropel.Outbox.Queue;
using Syncropel.Outbox.Writing;

namespace Syncropel.Outbox.Pumping;

/// <summary>Delivers what waits, one attempt after the other, until it is stopped.</summary>
internal sealed class Pump(OutboxQueue queue, Writer writer, Settlements settlements, OutboxContext context, string name) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly Signal _signal = new();
    private Flushes? _flushes;
    private Task _work = Task.CompletedTask;
    private long _delivered;
    private long _refused;
    private Outage? _told;

    private Flushes Flushes => _flushes!;

    public void Start()
    {
        _flushes = new Flushes(Report);
        _work = Task.Run(WorkAsync);
    }

    /// <summary>Says that there may be something to do.</summary>
    public void Wake() => _signal.Give();

    /// <summary>Delivers what waits now.</summary>
    public Task<FlushReport> FlushAsync()
    {
        Task<FlushReport> flush = Flushes.AddAsync(queue.LastWaiting);
        Wake();
        return flush;
    }

    /// <summary>Ends the attempt under way, and makes no other.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _work.ConfigureAwait(false);
        Flushes.Close();
        _stopping.Dispose();
    }

    private async Task WorkAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            _signal.Take();
            if (Flushes.Begin()) queue.Hurry();
            IReadOnlyList<Entry> chosen = queue.Take();
            try
            {
                if (chosen.Count > 0) await AttemptAsync(chosen).ConfigureAwait(false);
                else await IdleAsync().ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                Log.DeliveryThrew(context.Logger, problem, name);
                if (chosen.Count > 0) queue.Judge([.. chosen.Select(entry => new Verdict(entry, DeliveryOutcome.Later, Thrown(problem)))]);
            }
            finally
            {
                queue.GiveBack(chosen);
            }

            Tell(chosen.Count > 0);
            Flushes.EndReached(queue.FirstWaiting);
        }
    }

    private async Task IdleAsync()
    {
        Flushes.EndBegun();
        using var wake = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        Task timer = Task.Delay(WaitOf(queue.DueIn), context.TimeProvider, wake.Token);
        await Task.WhenAny(_signal.Next, timer).ConfigureAwait(false);
        await wake.CancelAsync().ConfigureAwait(false);
        _stopping.Token.ThrowIfCancellationRequested();
    }

    // Timers know whole milliseconds, and one that fires a little too early would fire many times.
    private static TimeSpan WaitOf(TimeSpan? due) => due is { } time
        ? TimeSpan.FromMilliseconds(Math.Max(0, Math.Ceiling(time.TotalMilliseconds)))
        : Timeout.InfiniteTimeSpan;

    private async Task AttemptAsync(IReadOnlyList<Entry> chosen)
    {
        IReadOnlyList<ReadRow> rows = await ReadAsync(chosen).ConfigureAwait(false);
        var readable = new List<(Entry Entry, OutboxRecord Record)>();
        var verdicts = new List<Verdict>();
        for (int i = 0; i < chosen.Count; i++)
        {
            if (rows[i].Row is { } row) readable.Add((chosen[i], row.Record));
            else if (rows[i].Problem is { } problem) verdicts.Add(Unreadable(chosen[i], problem));
            else await LoseAsync(chosen[i]).ConfigureAwait(false);
        }

        // Nothing goes before one that cannot be read, and may be another time.
        readable.RemoveAll(one => verdicts.Exists(verdict => verdict.Entry.Thread == one.Entry.Thread));
        IReadOnlyList<DeliveryVerdict> said = await DeliverAsync([.. readable.Select(static one => one.Record)]).ConfigureAwait(false);
        verdicts.AddRange(readable.Select((one, i) => new Verdict(one.Entry, said[i].Outcome, said[i].Error)));
        if (verdicts.Count == 0) return;
        queue.Judge(verdicts);
        await SettleAsync(verdicts, readable).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<ReadRow>> ReadAsync(IReadOnlyList<Entry> chosen)
    {
        try
        {
            return await writer.SubmitAsync(new ReadTask(chosen)).ConfigureAwait(false);
        }
        catch (Exception problem)
        {
            return [.. chosen.Select(_ => new ReadRow(null, problem))];
        }
    }

    private static Verdict Unreadable(Entry entry, Exception problem) => new(
        entry, DeliveryOutcome.Later, new EmitError(EmitErrorCode.OutboxFailed, $"the outbox cannot read the record: {problem.Message}"));

    private async Task LoseAsync(Entry entry)
    {
        Log.RecordLost(context.Logger, name, entry.Id, entry.Thread);

        // Away as one that was delivered: in memory at any rate, or a disk that takes nothing would have it lost without end.
        await writer.SubmitAsync(new SettleTask(queue, [new Verdict(entry, DeliveryOutcome.Delivered, null)])).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<DeliveryVerdict>> DeliverAsync(IReadOnlyList<OutboxRecord> records)
    {
        if (records.Count == 0) return [];
        try
        {
            // Not for longer than the outbox is open, whatever the HTTP handler thinks of its token.
            return await context.Delivery.DeliverAsync(records, _stopping.Token).WaitAsync(_stopping.Token).ConfigureAwait(false);
        }
        catch (Exception problem) when (!_stopping.IsCancellationRequested)
        {
            Log.DeliveryThrew(context.Logger, problem, name);
            return [.. records.Select(_ => new DeliveryVerdict(DeliveryOutcome.Later, Thrown(problem)))];
        }
    }

    private async Task SettleAsync(List<Verdict> verdicts, List<(Entry Entry, OutboxRecord Record)> records)
    {
        Verdict[] settled = [.. verdicts.Where(static verdict => verdict.Outcome != DeliveryOutcome.Later)];
        if (settled.Length > 0) await writer.SubmitAsync(new SettleTask(queue, settled)).ConfigureAwait(false);
        int delivered = settled.Count(static verdict => verdict.Outcome == DeliveryOutcome.Delivered);
        Interlocked.Add(ref _delivered, delivered);
        Interlocked.Add(ref _refused, settled.Length - delivered);
        Dictionary<RecordId, OutboxRecord> byId = records.ToDictionary(static one => one.Entry.Id, static one => one.Record);
        foreach (Verdict verdict in settled)
        {
            OutboxRecord record = byId[verdict.Entry.Id];
            bool isDelivered = verdict.Outcome == DeliveryOutcome.Delivered;
            if (!isDelivered) Log.RecordRefused(context.Logger, name, record.Id, record.Kind, record.Thread, verdict.Error);
            settlements.Tell(new(record, isDelivered ? SettlementOutcome.Delivered : SettlementOutcome.Refused, verdict.Error));
        }

        if (!context.Logger.IsEnabled(LogLevel.Debug)) return;
        EmitError? error = verdicts.Find(static verdict => verdict.Outcome == DeliveryOutcome.Later).Error;
        Log.Attempted(
            context.Logger, name, verdicts.Count, delivered, settled.Length - delivered, verdicts.Count - settled.Length, error);
    }

    private static EmitError Thrown(Exception problem) =>
        new(EmitErrorCode.Transport, $"the attempt ended with {problem.GetType().Name}");

    // Where an emit has failed, and the first attempt behind it succeeds, there is nothing to tell.
    private void Tell(bool isTried)
    {
        Outage? now = queue.Outage;
        if ((now is null) == (_told is null) || (now is not null && !isTried)) return;
        long waiting = queue.Status.Waiting;
        if (now is not null)
        {
            Log.OutageBegan(context.Logger, name, waiting, now.Error);
        }
        else
        {
            TimeSpan outage = context.TimeProvider.GetUtcNow() - _told!.Since;
            Log.OutageEnded(context.Logger, name, outage, waiting);
        }

        _told = now;
    }

    private FlushReport Report()
    {
        OutboxStatus status = queue.Status;
        EmitError? why = status.Waiting == 0
            ? null
            : status.LastError ?? new EmitError(EmitErrorCode.OutboxWaiting, $"{status.Waiting} records came meanwhile");
        return new FlushReport(Interlocked.Read(ref _delivered), Interlocked.Read(ref _refused), status.Waiting, why);
    }
}
