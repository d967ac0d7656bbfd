using Syncropel.Outbox.Tests.Support;

namespace Syncropel.Outbox.Tests.Damage;

/// <summary>What a killed process leaves: a file, and SQLite's log with what is not in the file yet. Then something happens to the log.</summary>
public sealed class LogDamageTests : IDisposable
{
    private const int FrameLength = 24 + 4096;
    private const int Count = 60;

    private readonly Folder _folder = new();

    private string Log => _folder.File + "-wal";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_log_that_is_cut_anywhere_keeps_what_was_committed_before_the_cut()
    {
        (byte[] file, byte[] log) = await KilledAsync();
        int last = -1;
        for (int cut = 0; cut < log.Length; cut += 2999)
        {
            await File.WriteAllBytesAsync(_folder.File, file, TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(Log, log[..cut], TestContext.Current.CancellationToken);
            await using var box = Box.Closed(_folder);
            long[] clocks = await box.ClocksAsync();

            // That is what a killed process leaves in the middle of a write, and no damage.
            Assert.Null(box.Status.Damage);
            Assert.Equal(Enumerable.Range(0, clocks.Length).Select(static n => (long)n), clocks);
            Assert.True(clocks.Length >= last);
            last = clocks.Length;
        }

        Assert.True(last >= Count - 2, $"{last} of {Count}");
    }

    [Fact]
    public async Task A_byte_that_is_flipped_anywhere_in_the_log_loses_nothing_in_silence()
    {
        (byte[] file, byte[] log) = await KilledAsync();
        var random = new Random(3);
        int[] places = [.. Enumerable.Range(0, 56), .. Enumerable.Range(0, 24).Select(i => log.Length - FrameLength + i), .. Enumerable.Range(0, 150).Select(_ => random.Next(log.Length))];
        foreach (int place in places)
        {
            byte[] flipped = [.. log];
            flipped[place] ^= (byte)(1 << random.Next(8));
            await AssertNothingIsLostInSilenceAsync(file, flipped, $"flipped at {place}", most: 3);
        }
    }

    [Fact]
    public async Task A_log_in_which_a_sector_is_lost_loses_no_more_than_was_on_it()
    {
        (byte[] file, byte[] log) = await KilledAsync();
        for (int place = 0; place + 512 <= log.Length; place += 7 * 512)
        {
            byte[] broken = [.. log];
            broken.AsSpan(place, 512).Clear();
            await AssertNothingIsLostInSilenceAsync(file, broken, $"zeros at {place}", most: 8);
        }
    }

    [Fact]
    public async Task A_file_without_a_byte_beside_a_log_is_read_from_the_log()
    {
        (_, byte[] log) = await KilledAsync();
        foreach (byte[]? file in (byte[]?[])[[], null])
        {
            if (file is null) File.Delete(_folder.File);
            else await File.WriteAllBytesAsync(_folder.File, file, TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(Log, log, TestContext.Current.CancellationToken);
            await using var box = Box.Closed(_folder);

            Assert.Equal(new OutboxDamage(Count, 0, box.Status.Damage!.MovedTo), box.Status.Damage);
            await box.AssertHasAsync([.. Enumerable.Range(0, Count)]);
        }
    }

    [Fact]
    public async Task What_a_killed_process_never_committed_is_no_damage_for_those_who_come_after_it()
    {
        // The first is killed in the middle of a large transaction, the second behind a small one that overwrites its beginning.
        byte[] file, large;
        await using (var box = Box.Closed(_folder))
        {
            await box.PutAsync(Sample.Record(0));
            string before = _folder.Crash("before.db");
            file = await File.ReadAllBytesAsync(before, TestContext.Current.CancellationToken);
            await box.PutAsync(Sample.Records(30, first: 1, bytes: 3000));
            large = await File.ReadAllBytesAsync(_folder.Crash("large.db") + "-wal", TestContext.Current.CancellationToken);
        }

        await File.WriteAllBytesAsync(_folder.File, file, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(Log, large[..^(2 * FrameLength)], TestContext.Current.CancellationToken);
        await using (var box = Box.Closed(_folder))
        {
            Assert.Equal((1, null), (box.Status.Waiting, box.Status.Damage));
            await box.PutAsync(Sample.Record(100));
            await using var second = Box.Closed(_folder, file: _folder.Crash("second.db"));
            await second.AssertHasAsync(0, 100);
            Assert.Null(second.Status.Damage);
        }
    }

    /// <summary>The file and the log of a process that was killed, with records of some sizes, each of a commit of its own.</summary>
    private async Task<(byte[] File, byte[] Log)> KilledAsync()
    {
        await using var box = Box.Closed(_folder);
        for (int i = 0; i < Count; i++) await box.PutAsync(Sample.Record(i, bytes: i % 10 == 0 ? 9000 : 700));
        string copy = _folder.Crash("killed.db");
        byte[] log = await File.ReadAllBytesAsync(copy + "-wal", TestContext.Current.CancellationToken);
        Assert.True(log.Length > Count * FrameLength);
        return (await File.ReadAllBytesAsync(copy, TestContext.Current.CancellationToken), log);
    }

    private async Task AssertNothingIsLostInSilenceAsync(byte[] file, byte[] log, string what, int most)
    {
        foreach (string old in Directory.GetFiles(_folder.Path, "*.damaged-*")) File.Delete(old);
        await File.WriteAllBytesAsync(_folder.File, file, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(Log, log, TestContext.Current.CancellationToken);
        await using var box = Box.Closed(_folder);
        List<OutboxEntry> entries = await box.ReadAsync();

        Assert.All(entries, static entry => Assert.Equal(entry.Record.Id, RecordId.Compute(entry.Record.Payload.Span)));
        int lost = Count - entries.Count;
        Assert.True(lost == 0 || box.Status.Damage is not null, $"{what}: {lost} records are lost, and nothing says so");
        Assert.True(lost <= most, $"{what}: {lost} records are lost");
    }
}
