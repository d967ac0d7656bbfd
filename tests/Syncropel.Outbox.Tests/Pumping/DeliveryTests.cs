using Syncropel.Delivery;
using Syncropel.Outbox.Tests.Support;

namespace Syncropel.Outbox.Tests.Pumping;

public sealed class DeliveryTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_added_is_delivered_at_once_and_leaves_the_outbox()
    {
        await using var box = new Box(_folder);
        await box.PutAsync(Sample.Records(5));
        FlushReport report = await box.FlushAsync();

        Assert.True(report.IsEmpty);
        Assert.Equal(Sample.Records(5).Select(static record => record.Id), box.Kernel.Delivered.Select(static record => record.Id));
        Assert.Equal(Sample.Record(3).Payload.ToArray(), box.Kernel.Delivered[3].Payload.ToArray());
        Assert.Equal((0, 0, 0, null), (box.Status.Waiting, box.Status.Refused, box.Status.Bytes, box.Status.LastError));
        Assert.Empty(await box.ReadAsync());
    }

    [Fact]
    public async Task What_waited_before_a_restart_is_delivered_without_being_asked_for()
    {
        await using (var box = Box.Closed(_folder)) await box.PutAsync(Sample.Records(3));

        await using var again = new Box(_folder);
        await again.Kernel.AttemptsAsync(1);
        Assert.True((await again.FlushAsync()).IsEmpty);
        Assert.Equal(3, again.Kernel.Delivered.Count);
    }

    [Fact]
    public async Task Records_of_a_thread_are_delivered_in_their_order_however_many_add_at_once()
    {
        await using var box = Box.Closed(_folder);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(thread => Task.Run(async () =>
        {
            for (int i = 0; i < 60; i += 3) await box.PutAsync(Sample.Records(3, $"t{thread}", first: i));
        })));

        Assert.True((await box.FlushAsync()).IsEmpty);
        Assert.Equal(720, box.Kernel.Delivered.Count);
        Assert.All(box.Kernel.Delivered.GroupBy(static record => record.Thread), static thread =>
            Assert.Equal(Enumerable.Range(0, 60).Select(static n => (long)n), thread.Select(static record => record.Clock)));
    }

    [Fact]
    public async Task A_refused_record_stays_with_its_error_and_holds_up_nothing()
    {
        await using (var box = Box.Closed(_folder))
        {
            await box.PutAsync(Sample.Records(4));
            FlushReport report = await box.FlushAsync(static record =>
                record.Clock == 1 ? FakeKernel.Refuse(record) : FakeKernel.Deliver(record));
            Assert.Equal(new FlushReport(3, 1, 0, null), report);
            Assert.Null(box.Outbox.MustWait("t"));
            Assert.Equal((0, 1, Sample.Record(1).Payload.Length), (box.Status.Waiting, box.Status.Refused, box.Status.Bytes));
            Assert.Contains(Sample.Record(1).Id.ToString(), Assert.Single(box.Log.Of(107)), StringComparison.Ordinal);
        }

        await using var again = new Box(_folder);
        Assert.True((await again.FlushAsync()).IsEmpty);
        Assert.Empty(again.Kernel.Attempts);
        OutboxEntry entry = Assert.Single(await again.ReadAsync());
        Assert.True(entry.IsRefused);
        Assert.Equal((Sample.Record(1).Id, "INVALID_RECORD"), (entry.Record.Id, entry.Reason.Code));
    }

    [Fact]
    public async Task A_refused_record_is_retried_behind_what_waits_on_its_thread()
    {
        await using var box = Box.Closed(_folder);
        CancellationToken cancel = TestContext.Current.CancellationToken;
        await box.PutAsync(Sample.Records(1));
        await box.FlushAsync(FakeKernel.Refuse);
        box.Kernel.Judge = FakeKernel.Later;
        await box.PutAsync(Sample.Records(2, first: 1));

        Assert.False(await box.Outbox.RetryAsync(Sample.Record(2).Id, cancel));
        Assert.False(await box.Outbox.RetryAsync(Sample.Record(9).Id, cancel));
        Assert.True(await box.Outbox.RetryAsync(Sample.Record(0).Id, cancel));
        Assert.False(await box.Outbox.RetryAsync(Sample.Record(0).Id, cancel));
        await box.AssertHasAsync(1, 2, 0);
        await box.FlushAsync();
        Assert.Equal([1, 2, 0], box.Kernel.Delivered.Select(static record => record.Clock));
    }

    [Fact]
    public async Task A_refused_record_that_is_emitted_again_waits_again()
    {
        await using var box = Box.Closed(_folder);
        await box.PutAsync(Sample.Record(1));
        await box.FlushAsync(FakeKernel.Refuse);

        box.Kernel.Judge = FakeKernel.Later;
        await box.PutAsync(Sample.Record(1));
        Assert.Equal((1, 0), (box.Status.Waiting, box.Status.Refused));
        Assert.Equal(1, (await box.FlushAsync()).Delivered);
    }

    [Fact]
    public async Task A_thread_whose_record_does_not_get_through_holds_up_no_other()
    {
        await using var box = Box.Closed(_folder);
        await box.PutAsync(Sample.Records(300, "stuck"));
        await box.PutAsync(Sample.Records(300, "free"));
        FlushReport report = await box.FlushAsync(NotOf("stuck"));

        Assert.Equal((300, 300), (report.Delivered, report.Waiting));
        Assert.Equal("HTTP_503", report.Error?.Code);
        Assert.All(box.Kernel.Delivered, static record => Assert.Equal("free", record.Thread));
        Assert.NotNull(box.Outbox.MustWait("stuck"));
        Assert.Null(box.Outbox.MustWait("free"));
        Assert.Equal(300, (await box.FlushAsync()).Delivered);
        Assert.Equal(
            Enumerable.Range(0, 300).Select(static n => (long)n), box.Kernel.Delivered.Skip(300).Select(static record => record.Clock));
    }

    [Fact]
    public async Task A_record_that_makes_every_batch_fail_that_it_is_in_is_found_out()
    {
        await using var box = Box.Closed(_folder);
        for (int i = 0; i < 20; i++) await box.PutAsync(Sample.Records(10, $"t{i}"));
        bool isPoisoned = false;
        box.Kernel.Gate = _ =>
        {
            isPoisoned = box.Kernel.Attempts[^1].Any(static record => record.Thread == "t0");
            return Task.CompletedTask;
        };

        // Whatever comes together with that thread fails with it. A few rounds find it out.
        for (int round = 0; round < 5 && box.Status.Waiting > 10; round++)
        {
            await box.FlushAsync(record => isPoisoned ? FakeKernel.Busy(record) : FakeKernel.Deliver(record));
        }

        Assert.Equal(10, box.Status.Waiting);
        Assert.Null(box.Outbox.MustWait("t1"));
    }

    [Fact]
    public async Task No_attempt_is_larger_than_some_hundreds_of_records_or_some_mebibytes()
    {
        await using var box = Box.Closed(_folder);
        await box.PutAsync(Sample.Records(600));
        await box.PutAsync(Sample.Records(5, "large", first: 1000, bytes: 3 << 20));
        await box.FlushAsync();

        Assert.Equal(605, box.Kernel.Delivered.Count);
        Assert.All(box.Kernel.Attempts, static attempt =>
        {
            Assert.InRange(attempt.Count, 1, 256);
            Assert.True(attempt.Count == 1 || attempt.Sum(static record => record.Payload.Length) <= 4 << 20);
        });
    }

    [Fact]
    public async Task A_delivery_that_throws_is_an_attempt_that_failed()
    {
        await using var box = new Box(_folder, kernel: new FakeKernel { Judge = static _ => throw new InvalidOperationException("a bug") });
        await box.PutAsync(Sample.Record(1));
        FlushReport report = await box.FlushAsync(static _ => throw new InvalidOperationException("a bug"));

        Assert.Equal((1, EmitErrorCode.Transport), (report.Waiting, report.Error?.Code));
        Assert.NotEmpty(box.Log.Of(113));
        Assert.Equal(1, (await box.FlushAsync()).Delivered);
    }

    private static Func<OutboxRecord, DeliveryVerdict> NotOf(string thread) =>
        record => record.Thread == thread ? FakeKernel.Busy(record) : FakeKernel.Deliver(record);
}
