using Syncropel.Outbox.Storage;
using Syncropel.Outbox.Tests.Support;
using Syncropel.Outbox.Writing;

namespace Syncropel.Outbox.Tests.Store;

/// <summary>What happens when the disk does not do what it should.</summary>
public sealed class DiskTests : IDisposable
{
    private readonly Folder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("file")]
    [InlineData("folder")]
    [InlineData("moved")]
    public async Task A_file_that_is_gone_takes_nothing_more_and_what_waited_is_still_delivered(string what)
    {
        if (OperatingSystem.IsWindows()) return;
        string file = _folder.In("gone/outbox.db");
        await using var box = Box.Closed(_folder, file: file);
        await box.PutAsync(Sample.Record(1));
        if (what == "file") File.Delete(file);
        else if (what == "folder") Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        else File.Move(file, file + ".old");

        EmitError? error = (await box.AddAsync(Sample.Record(2)))[0];
        Assert.Equal(EmitErrorCode.OutboxFailed, error?.Code);
        Assert.Contains(file, error?.Message, StringComparison.Ordinal);
        Assert.Equal(new FlushReport(1, 0, 0, null), await box.FlushAsync());
        Assert.Equal(EmitErrorCode.OutboxFailed, (await box.AddAsync(Sample.Record(3)))[0]?.Code);
        Assert.Null(box.Outbox.MustWait("t"));
    }

    [Fact]
    public async Task A_full_disk_keeps_what_it_has_takes_nothing_more_and_is_one_line_in_the_log()
    {
        await using var box = Box.Closed(_folder);
        await box.PutAsync(Sample.Records(10, bytes: 2000));
        await LimitAsync(box, pages: 1);
        for (int i = 0; i < 20; i++)
        {
            EmitError? error = (await box.AddAsync(Sample.Record(100 + i, bytes: 30_000)))[0];
            Assert.Equal(EmitErrorCode.OutboxFailed, error?.Code);
            Assert.Contains("full", error?.Message, StringComparison.Ordinal);
        }

        Assert.Single(box.Log.Of(110));
        await box.AssertHasAsync([.. Enumerable.Range(0, 10)]);
        await LimitAsync(box, pages: 1 << 20);
        await box.PutAsync(Sample.Record(200, bytes: 30_000));
        Assert.Equal(11, (await box.FlushAsync()).Delivered);
    }

    [Fact]
    public async Task One_record_that_does_not_fit_on_the_disk_is_not_the_end_of_those_that_came_with_it()
    {
        await using var box = Box.Closed(_folder);
        await box.PutAsync(Sample.Record(0));
        var gate = new ManualResetEventSlim();
        Task held = SubmitAsync(box, _ => gate.Wait(Cancel));
        await LimitAsync(box, pages: 1, wait: false);
        Task<IReadOnlyList<EmitError?>>[] adds =
            [.. Enumerable.Range(1, 5).Select(i => box.AddAsync(Sample.Record(i, bytes: i == 3 ? 500_000 : 10)).AsTask())];
        gate.Set();
        await held;
        IReadOnlyList<EmitError?>[] kept = await Task.WhenAll(adds);

        Assert.Equal([null, null, EmitErrorCode.OutboxFailed, null, null], kept.Select(static one => one[0]?.Code));
        await LimitAsync(box, pages: 1 << 20);
        await box.AssertHasAsync(0, 1, 2, 4, 5);
    }

    [Fact]
    public async Task A_delivery_that_cannot_be_written_down_counts_all_the_same_and_is_written_later()
    {
        await using var box = Box.Closed(_folder);
        await box.PutAsync(Sample.Records(4));
        await box.Time.TimerAsync(static due => due > TimeSpan.Zero);
        await SubmitAsync(box, static transaction => transaction.Database.Execute("PRAGMA query_only = ON"));
        FlushReport report = await box.FlushAsync(static record =>
            record.Clock == 3 ? FakeKernel.Refuse(record) : FakeKernel.Deliver(record));

        Assert.Equal(new FlushReport(3, 1, 0, null), report);
        Assert.Null(box.Outbox.MustWait("t"));
        Assert.Equal((0, 1), (box.Status.Waiting, box.Status.Refused));
        await box.AssertHasAsync(3);
        await SubmitAsync(box, static transaction => transaction.Database.Execute("PRAGMA query_only = OFF"));
        await box.PutAsync(Sample.Record(0));

        await using var copy = Box.Closed(_folder, file: _folder.Crash("copy.db"));
        Assert.Equal((1, 1, null), (copy.Status.Waiting, copy.Status.Refused, copy.Status.Damage));
        Assert.Equal([3, 0], (await copy.ReadAsync()).Select(static entry => (int)entry.Record.Clock));
    }

    [Fact]
    public async Task A_record_that_is_there_twice_because_its_delivery_was_not_written_down_is_taken_once()
    {
        await using var box = Box.Closed(_folder);
        await box.PutAsync(Sample.Records(2));
        await SubmitAsync(box, static transaction => transaction.Database.Insert(
            transaction.Database.ReadRecord(1)! with { Sequence = 50 }));

        await using (var copy = Box.Closed(_folder, file: _folder.Crash("copy.db")))
        {
            Assert.Equal((2, null), (copy.Status.Waiting, copy.Status.Damage));
            Assert.Equal(2, (await copy.FlushAsync()).Delivered);
        }

        await using var again = Box.Closed(_folder, file: _folder.In("copy.db"));
        Assert.Equal((0, null), (again.Status.Waiting, again.Status.Damage));
    }

    [Fact]
    public async Task A_row_that_goes_bad_while_the_outbox_is_open_is_lost_with_an_error_and_holds_up_nothing()
    {
        await using var box = Box.Closed(_folder);
        await box.PutAsync(Sample.Records(3));
        await SubmitAsync(box, static transaction => transaction.Database.Execute(
            $"UPDATE {Schema.Records} SET payload = x'00' WHERE sequence = 2"));

        Assert.Equal(new FlushReport(2, 0, 0, null), await box.FlushAsync());
        Assert.Contains(Sample.Record(1).Id.ToString(), Assert.Single(box.Log.Of(111)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_row_that_cannot_be_deleted_either_is_lost_once_and_holds_up_nothing()
    {
        await using var box = Box.Closed(_folder);
        await box.PutAsync(Sample.Records(3));
        await SubmitAsync(box, static transaction =>
        {
            transaction.Database.Execute($"UPDATE {Schema.Records} SET payload = x'00' WHERE sequence = 2");
            transaction.Database.Execute("PRAGMA query_only = ON");
        });

        Assert.Equal(new FlushReport(2, 0, 0, null), await box.FlushAsync());
        Assert.Single(box.Log.Of(111));
    }

    private static Task LimitAsync(Box box, int pages, bool wait = true)
    {
        Task done = SubmitAsync(box, transaction => transaction.Database.Execute($"PRAGMA max_page_count = {pages}"));
        return wait ? done : Task.CompletedTask;
    }

    private static Task<bool> SubmitAsync(Box box, Action<Transaction> work) => ((FileOutbox)box.Outbox).SubmitAsync(new Work(work));

    private sealed class Work(Action<Transaction> work) : WriterTask<bool>
    {
        public override bool Writes => false;

        public override bool IsAlone => true;

        protected override bool Result => true;

        public override void Run(Transaction transaction) => work(transaction);
    }
}
