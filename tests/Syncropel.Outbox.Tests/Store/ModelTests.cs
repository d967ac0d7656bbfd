using FsCheck;
using FsCheck.Fluent;
using Syncropel.Delivery;
using Syncropel.Outbox.Tests.Support;
using Property = Syncropel.Outbox.Tests.Support.Property;

namespace Syncropel.Outbox.Tests.Store;

/// <summary>An outbox against a list in memory that does the same in the most simple way, through restarts and crashes.</summary>
public sealed class ModelTests
{
    private const int Threads = 3;
    private const int MaxRecords = 12;

    private enum Do
    {
        Add,
        AddMany,
        AddAgain,
        Deliver,
        Refuse,
        HoldOneThread,
        Retry,
        Remove,
        Reopen,
        Crash,
    }

    private static Gen<Step[]> Steps { get; } =
        (from what in Gen.Frequency(
            (6, Gen.Constant(Do.Add)), (2, Gen.Constant(Do.AddMany)), (1, Gen.Constant(Do.AddAgain)), (2, Gen.Constant(Do.Deliver)),
            (2, Gen.Constant(Do.Refuse)), (1, Gen.Constant(Do.HoldOneThread)), (2, Gen.Constant(Do.Retry)), (2, Gen.Constant(Do.Remove)),
            (1, Gen.Constant(Do.Reopen)), (1, Gen.Constant(Do.Crash)))
         from number in Gen.Choose(0, 30)
         select new Step(what, number)).ArrayOf(60);

    [Theory]
    [InlineData(WhenFull.Refuse)]
    [InlineData(WhenFull.DropOldest)]
    public void An_outbox_does_what_a_list_does(WhenFull whenFull) =>
        Property.Holds(Steps, steps => RunAsync(steps, whenFull).GetAwaiter().GetResult(), runs: 60);

    private static async Task RunAsync(Step[] steps, WhenFull whenFull)
    {
        using var folder = new Folder();
        var options = new OutboxOptions { MaxRecords = MaxRecords, WhenFull = whenFull };
        var model = new Model(whenFull);
        string file = folder.File;
        var box = Box.Closed(folder, options, file);
        try
        {
            for (int i = 0; i < steps.Length; i++)
            {
                if (steps[i].What is Do.Reopen or Do.Crash)
                {
                    string copy = folder.In($"copy{i}.db");
                    if (steps[i].What == Do.Crash) Copy(file, copy);
                    await box.DisposeAsync();
                    if (steps[i].What == Do.Crash) file = copy;
                    box = Box.Closed(folder, options, file);
                }
                else
                {
                    await DoAsync(box, model, steps[i], i * 100);
                }

                // Lets the attempt that was begun by the step come to its end, and changes nothing.
                await box.FlushAsync(FakeKernel.Busy);
                await AssertSameAsync(box, model, $"step {i}: {steps[i]}");
            }
        }
        finally
        {
            await box.DisposeAsync();
        }
    }

    private static void Copy(string file, string copy)
    {
        foreach (string suffix in (string[])["", "-wal"]) if (File.Exists(file + suffix)) File.Copy(file + suffix, copy + suffix);
    }

    private static async Task DoAsync(Box box, Model model, Step step, int unique)
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        string thread = $"t{step.Number % Threads}";
        switch (step.What)
        {
            case Do.Add or Do.AddMany:
                IReadOnlyList<OutboxRecord> added = Sample.Records(step.What == Do.Add ? 1 : step.Number % 9, thread, unique);
                Assert.Equal(model.Add(added), (await box.AddAsync(added)).Select(static error => error is null));
                break;
            case Do.AddAgain when model.At(step.Number) is { } old:
                Assert.Equal(model.Add([old]), (await box.AddAsync(old)).Select(static error => error is null));
                break;
            case Do.Deliver:
                model.Settle(static _ => DeliveryOutcome.Delivered);
                await box.FlushAsync();
                break;
            case Do.Refuse:
                Func<OutboxRecord, DeliveryOutcome> outcome = record =>
                    record.Clock % 3 == step.Number % 3 ? DeliveryOutcome.Refused : DeliveryOutcome.Delivered;
                model.Settle(outcome);
                await box.FlushAsync(record => outcome(record) == DeliveryOutcome.Refused ? FakeKernel.Refuse(record) : FakeKernel.Deliver(record));
                break;
            case Do.HoldOneThread:
                model.Settle(record => record.Thread == thread ? DeliveryOutcome.Later : DeliveryOutcome.Delivered);
                await box.FlushAsync(record => record.Thread == thread ? FakeKernel.Busy(record) : FakeKernel.Deliver(record));
                break;
            case Do.Retry when model.At(step.Number) is { } old:
                Assert.Equal(model.Retry(old.Id), await box.Outbox.RetryAsync(old.Id, cancel));
                break;
            case Do.Remove when model.At(step.Number) is { } old:
                Assert.True(model.Remove(old.Id));
                Assert.True(await box.Outbox.RemoveAsync(old.Id, cancel));
                break;
        }
    }

    private static async Task AssertSameAsync(Box box, Model model, string where)
    {
        List<OutboxEntry> entries = await box.ReadAsync();
        Assert.True(
            model.Entries.SequenceEqual(entries.Select(static entry => (entry.Record.Id, entry.IsRefused))),
            $"{where}: {string.Join(", ", entries.Select(static entry => entry.Record.Clock))}");
        OutboxStatus status = box.Status;
        Assert.Equal(
            (model.Entries.Count(static entry => !entry.IsRefused), model.Entries.Count(static entry => entry.IsRefused), model.Bytes),
            (status.Waiting, status.Refused, status.Bytes));
        Assert.Null(status.Damage);
    }

    private sealed record Step(Do What, int Number);

    /// <summary>The most simple outbox.</summary>
    private sealed class Model(WhenFull whenFull)
    {
        private readonly List<(OutboxRecord Record, bool IsRefused)> _all = [];

        public IEnumerable<(RecordId Id, bool IsRefused)> Entries => _all.Select(static one => (one.Record.Id, one.IsRefused));

        public long Bytes => _all.Sum(static one => (long)one.Record.Payload.Length);

        public OutboxRecord? At(int index) => _all.Count == 0 ? null : _all[index % _all.Count].Record;

        public IEnumerable<bool> Add(IReadOnlyList<OutboxRecord> records) => [.. records.Select(Add)];

        public bool Retry(RecordId id)
        {
            int at = _all.FindIndex(one => one.Record.Id == id && one.IsRefused);
            if (at < 0) return false;
            OutboxRecord record = _all[at].Record;
            _all.RemoveAt(at);
            _all.Add((record, false));
            return true;
        }

        public bool Remove(RecordId id) => _all.RemoveAll(one => one.Record.Id == id) == 1;

        public void Settle(Func<OutboxRecord, DeliveryOutcome> judge)
        {
            for (int i = _all.Count - 1; i >= 0; i--)
            {
                if (_all[i].IsRefused) continue;
                DeliveryOutcome outcome = judge(_all[i].Record);
                if (outcome == DeliveryOutcome.Delivered) _all.RemoveAt(i);
                else if (outcome == DeliveryOutcome.Refused) _all[i] = (_all[i].Record, true);
            }
        }

        private bool Add(OutboxRecord record)
        {
            int at = _all.FindIndex(one => one.Record.Id == record.Id);
            if (at >= 0)
            {
                Retry(record.Id);
                return true;
            }

            while (_all.Count >= MaxRecords)
            {
                int oldest = _all.FindIndex(static one => !one.IsRefused);
                if (whenFull == WhenFull.Refuse || oldest < 0) return false;
                _all.RemoveAt(oldest);
            }

            _all.Add((record, false));
            return true;
        }
    }
}
