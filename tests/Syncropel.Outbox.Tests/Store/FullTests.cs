using Syncropel.Delivery;
using Syncropel.Outbox.Tests.Support;

namespace Syncropel.Outbox.Tests.Store;

public sealed class FullTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_full_outbox_refuses_what_comes_and_keeps_what_it_has()
    {
        await using var box = Box.Closed(_folder, new OutboxOptions { MaxRecords = 3 });
        IReadOnlyList<EmitError?> kept = await box.AddAsync(Sample.Records(5));

        Assert.Equal([null, null, null, EmitErrorCode.OutboxFull, EmitErrorCode.OutboxFull], kept.Select(static error => error?.Code));
        Assert.Contains("3 records", kept[4]!.Message, StringComparison.Ordinal);
        await box.AssertHasAsync(0, 1, 2);
        await box.PutAsync(Sample.Record(1));
        await box.FlushAsync();
        await box.PutAsync(Sample.Record(9));
        Assert.Equal(0, box.Status.Dropped);
    }

    [Fact]
    public async Task Bytes_are_bounded_too_and_a_smaller_record_may_still_fit()
    {
        await using var box = Box.Closed(_folder, new OutboxOptions { MaxBytes = 1000 });
        OutboxRecord[] records = [Sample.Record(0, bytes: 400), Sample.Record(1, bytes: 601), Sample.Record(2, bytes: 600), Sample.Record(3)];
        IReadOnlyList<EmitError?> kept = await box.AddAsync(records);

        Assert.Equal([null, EmitErrorCode.OutboxFull, null, EmitErrorCode.OutboxFull], kept.Select(static error => error?.Code));
        Assert.Equal(1000, box.Status.Bytes);
    }

    [Fact]
    public async Task Refused_records_take_room_until_they_are_removed()
    {
        await using var box = Box.Closed(_folder, new OutboxOptions { MaxRecords = 2 });
        await box.PutAsync(Sample.Records(2));
        await box.FlushAsync(FakeKernel.Refuse);

        Assert.Equal(EmitErrorCode.OutboxFull, (await box.AddAsync(Sample.Record(5)))[0]?.Code);
        await box.Outbox.RemoveAsync(Sample.Record(0).Id, TestContext.Current.CancellationToken);
        await box.PutAsync(Sample.Record(5));
    }

    [Fact]
    public async Task By_choice_the_oldest_make_room_and_are_counted_and_told()
    {
        await using (var box = Box.Closed(_folder, new OutboxOptions { MaxRecords = 3, WhenFull = WhenFull.DropOldest }))
        {
            await box.PutAsync(Sample.Records(3));
            await box.Time.TimerAsync(static due => due > TimeSpan.Zero);
            await box.PutAsync(Sample.Records(2, first: 3));
            await box.AssertHasAsync(2, 3, 4);
            Assert.Equal((3, 2), (box.Status.Waiting, box.Status.Dropped));
            Assert.Contains("the 2 oldest records that waited were dropped, 2 in all", Assert.Single(box.Log.Of(108)), StringComparison.Ordinal);
        }

        await using var again = Box.Closed(_folder);
        await again.AssertHasAsync(2, 3, 4);
        Assert.Equal(0, again.Status.Dropped);
    }

    [Fact]
    public async Task More_than_fits_at_once_leaves_the_last_ones()
    {
        await using var box = Box.Closed(_folder, new OutboxOptions { MaxRecords = 3, WhenFull = WhenFull.DropOldest });
        await box.PutAsync(Sample.Records(10));

        await box.AssertHasAsync(7, 8, 9);
        Assert.Equal((3, 7), (box.Status.Waiting, box.Status.Dropped));
    }

    [Fact]
    public async Task A_record_that_comes_again_while_it_is_dropped_is_kept_as_the_newest()
    {
        await using var box = Box.Closed(_folder, new OutboxOptions { MaxRecords = 3, WhenFull = WhenFull.DropOldest });
        await box.PutAsync(Sample.Records(3));
        await box.Time.TimerAsync(static due => due > TimeSpan.Zero);
        await box.PutAsync(Sample.Record(3), Sample.Record(0));
        await box.AssertHasAsync(2, 3, 0);

        await box.PutAsync(Sample.Record(4), Sample.Record(5), Sample.Record(6), Sample.Record(7), Sample.Record(4));
        await box.AssertHasAsync(6, 7, 4);
    }

    [Fact]
    public async Task What_is_refused_or_on_its_way_is_not_dropped()
    {
        await using var box = Box.Closed(_folder, new OutboxOptions { MaxRecords = 3, WhenFull = WhenFull.DropOldest });
        await box.PutAsync(Sample.Record(0));
        await box.FlushAsync(FakeKernel.Refuse);
        var gate = new TaskCompletionSource();
        box.Kernel.Gate = gate.Task.WaitAsync;
        int attempts = box.Kernel.Attempts.Count;
        await box.PutAsync(Sample.Record(1));
        await box.Kernel.AttemptsAsync(attempts + 1);

        // The first is refused and the second on its way, so it is the third that goes.
        await box.PutAsync(Sample.Record(2));
        await box.PutAsync(Sample.Record(3));
        await box.AssertHasAsync(0, 1, 3);
        gate.SetResult();
    }

    [Fact]
    public async Task A_record_larger_than_the_whole_outbox_drops_nothing()
    {
        await using var box = Box.Closed(_folder, new OutboxOptions { MaxBytes = 1000, WhenFull = WhenFull.DropOldest });
        await box.PutAsync(Sample.Record(0));

        Assert.Equal(EmitErrorCode.OutboxFull, (await box.AddAsync(Sample.Record(1, bytes: 1001)))[0]?.Code);
        await box.AssertHasAsync(0);
    }

    [Fact]
    public async Task With_nothing_that_may_be_dropped_it_refuses()
    {
        await using var box = Box.Closed(_folder, new OutboxOptions { MaxRecords = 1, WhenFull = WhenFull.DropOldest });
        await box.PutAsync(Sample.Record(0));
        await box.FlushAsync(FakeKernel.Refuse);

        Assert.Equal(EmitErrorCode.OutboxFull, (await box.AddAsync(Sample.Record(1)))[0]?.Code);
    }
}
