using System.Text;
using Syncropel.Delivery;
using Syncropel.Outbox.Tests.Support;

namespace Syncropel.Outbox.Tests.Store;

public sealed class KeepingTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_added_is_there_after_a_restart_in_its_order()
    {
        await using (var box = Box.Closed(_folder))
        {
            await box.PutAsync(Sample.Records(3));
            await box.PutAsync(Sample.Record(3, "other"));
        }

        await using var again = Box.Closed(_folder);
        await again.AssertHasAsync(0, 1, 2, 3);
        Assert.Equal((4, 0), (again.Status.Waiting, again.Status.Refused));
    }

    [Fact]
    public async Task What_was_added_is_on_disk_at_that_moment()
    {
        await using var box = Box.Closed(_folder);
        for (int i = 0; i < 5; i++)
        {
            await box.PutAsync(Sample.Record(i));
            await using var copy = Box.Closed(_folder, file: _folder.Crash($"copy{i}.db"));
            await copy.AssertHasAsync([.. Enumerable.Range(0, i + 1)]);
            Assert.Null(copy.Status.Damage);
        }
    }

    [Fact]
    public async Task Every_value_comes_back_as_it_was()
    {
        byte[] payload = Encoding.UTF8.GetBytes("{\"sig\":\"x\",\"body\":{\"\\u0000\":\"😀\"}}");
        var record = new OutboxRecord
        {
            Id = RecordId.Compute(payload),
            Thread = "a\0b 😀 'quoted\" ",
            Kind = "test.outbox.step",
            Clock = long.MaxValue,
            Payload = new ReadOnlyMemory<byte>([0, .. payload, 0])[1..^1],
        };
        var reason = new EmitError("HTTP_503", "cut in the middle of a pair: \ud83d", 503);
        await using (var box = Box.Closed(_folder)) Assert.Null((await box.Outbox.AddAsync([record], reason))[0]);

        await using var again = Box.Closed(_folder);
        OutboxEntry entry = Assert.Single(await again.ReadAsync());
        Assert.Equal(record with { Payload = default }, entry.Record with { Payload = default });
        Assert.Equal(payload, entry.Record.Payload.ToArray());
        Assert.Equal(again.Time.GetUtcNow(), entry.QueuedAt);
        Assert.Equal(new EmitError("HTTP_503", "cut in the middle of a pair: \ufffd", 503), entry.Reason);
        Assert.False(entry.IsRefused);
    }

    [Fact]
    public async Task The_same_record_is_kept_once()
    {
        await using var box = Box.Closed(_folder);
        OutboxRecord one = Sample.Record(1);

        await box.PutAsync(one, one);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => box.PutAsync(one, Sample.Record(2))));

        await box.AssertHasAsync(1, 2);
        Assert.Equal(one.Payload.Length + Sample.Record(2).Payload.Length, box.Status.Bytes);
    }

    [Fact]
    public async Task A_record_of_a_mebibyte_and_one_of_nothing_come_back()
    {
        OutboxRecord large = Sample.Record(1, bytes: 1 << 20);
        OutboxRecord empty = Sample.Record(2) with { Payload = default };
        await using (var box = Box.Closed(_folder)) await box.PutAsync(large, empty);

        await using var again = Box.Closed(_folder);
        List<OutboxEntry> entries = await again.ReadAsync();
        Assert.Equal(large.Payload.ToArray(), entries[0].Record.Payload.ToArray());
        Assert.True(entries[1].Record.Payload.IsEmpty);
    }

    [Fact]
    public async Task Many_who_add_at_once_share_the_wait_for_the_disk_and_lose_nothing()
    {
        await using var box = Box.Closed(_folder);
        await Task.WhenAll(Enumerable.Range(0, 40).Select(thread => Task.Run(async () =>
        {
            for (int i = 0; i < 10; i++) await box.PutAsync(Sample.Record(i, $"t{thread}"));
        })));

        List<OutboxEntry> entries = await box.ReadAsync();
        Assert.Equal(400, entries.Count);
        Assert.All(entries.GroupBy(static entry => entry.Record.Thread), static thread =>
            Assert.Equal(Enumerable.Range(0, 10).Select(static n => (long)n), thread.Select(static entry => entry.Record.Clock)));
    }

    [Fact]
    public async Task A_record_that_is_removed_does_not_come_back()
    {
        await using (var box = Box.Closed(_folder))
        {
            await box.PutAsync(Sample.Records(3));
            Assert.True(await box.Outbox.RemoveAsync(Sample.Record(1).Id, TestContext.Current.CancellationToken));
            Assert.False(await box.Outbox.RemoveAsync(Sample.Record(1).Id, TestContext.Current.CancellationToken));
            Assert.Equal((2, 2L * Sample.Record(1).Payload.Length), (box.Status.Waiting, box.Status.Bytes));
        }

        await using var again = Box.Closed(_folder);
        await again.AssertHasAsync(0, 2);
    }

    [Fact]
    public async Task An_outbox_of_many_pages_is_read_page_by_page()
    {
        await using var box = Box.Closed(_folder);
        await box.PutAsync(Sample.Records(1001));

        await box.AssertHasAsync([.. Enumerable.Range(0, 1001)]);
    }

    [Fact]
    public async Task What_was_delivered_cannot_be_read_from_the_file_and_the_file_shrinks()
    {
        await using (var box = Box.Closed(_folder))
        {
            await box.PutAsync(Sample.Records(1000, bytes: 4000));
            Assert.True((await box.FlushAsync()).IsEmpty);
        }

        byte[] file = await File.ReadAllBytesAsync(_folder.File, TestContext.Current.CancellationToken);
        Assert.True(file.Length < 1 << 20, $"the file has {file.Length} bytes");
        Assert.False(file.AsSpan().IndexOf("PAYLOAD-"u8) >= 0, "a delivered payload is still in the file");
    }

    [Fact]
    public async Task The_files_are_their_owners_alone()
    {
        if (OperatingSystem.IsWindows()) return;
        string file = _folder.In("new/deep/outbox.db");
        await using var box = Box.Closed(_folder, file: file);
        await box.PutAsync(Sample.Record(1));

        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        foreach (string path in (string[])[file, file + "-wal", file + ".lock"]) Assert.Equal(Owner, File.GetUnixFileMode(path));
        Assert.Equal(Owner | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(file)!));
    }
}
