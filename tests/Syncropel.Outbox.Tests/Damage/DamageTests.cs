using Syncropel.Outbox.Tests.Support;

namespace Syncropel.Outbox.Tests.Damage;

/// <summary>
/// Whatever becomes of the file, the outbox opens, has every record that can still be read as it was, and says where one cannot.
/// </summary>
public sealed class DamageTests : IDisposable
{
    private const int Count = 400;

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_that_is_cut_anywhere_keeps_what_lay_before_the_cut()
    {
        byte[] whole = await WholeFileAsync();
        int[] cuts = [1, 5, 15, 16, 17, 99, 100, 101, 4095, 4096, 4097, .. Enumerable.Range(1, 40).Select(i => i * whole.Length / 41)];
        long[] last = [];
        foreach (int cut in cuts)
        {
            File.WriteAllBytes(_folder.File, whole[..cut]);
            long[] clocks = await OpenAsync($"cut at {cut}", mayBeRefused: false);

            Assert.Subset(clocks.ToHashSet(), last.ToHashSet());
            last = clocks;
        }

        Assert.True(last.Length > Count * 9 / 10, $"{last.Length} records are left of {Count}");
    }

    [Fact]
    public async Task A_byte_that_is_flipped_anywhere_changes_no_record_and_loses_none_in_silence()
    {
        byte[] whole = await WholeFileAsync();
        var random = new Random(7);
        int[] places = [.. Enumerable.Range(0, 112).Where(static at => at % 3 == 0), .. Enumerable.Range(0, 150).Select(_ => random.Next(whole.Length))];
        foreach (int place in places)
        {
            byte[] flipped = [.. whole];
            flipped[place] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(_folder.File, flipped);
            long[] clocks = await OpenAsync($"flipped at {place}", mayBeRefused: place is >= 60 and < 64);
            Assert.True(clocks.Length >= Count - 40, $"flipped at {place}: {clocks.Length} records are left");
        }
    }

    [Fact]
    public async Task Pages_that_are_overwritten_cost_what_was_on_them()
    {
        byte[] whole = await WholeFileAsync();
        var random = new Random(11);
        for (int page = 0; page < whole.Length / 4096; page += 3)
        {
            byte[] broken = [.. whole];
            if (page % 2 == 0) random.NextBytes(broken.AsSpan(page * 4096, 4096));
            else broken.AsSpan(page * 4096, 4096).Clear();
            File.WriteAllBytes(_folder.File, broken);
            long[] clocks = await OpenAsync($"page {page}", mayBeRefused: false);
            Assert.True(clocks.Length >= Count - 40, $"page {page}: {clocks.Length} records are left");
        }
    }

    [Fact]
    public async Task What_was_saved_is_in_a_sound_file_that_goes_on()
    {
        byte[] whole = await WholeFileAsync();
        File.WriteAllBytes(_folder.File, whole[..(whole.Length / 2)]);
        long left;
        await using (var box = Box.Closed(_folder))
        {
            OutboxDamage damage = Assert.IsType<OutboxDamage>(box.Status.Damage);
            Assert.Equal(Count, damage.Saved + damage.Lost);
            Assert.Equal(damage.Saved, box.Status.Waiting);
            Assert.Equal(_folder.In(Assert.Single(_folder.Damaged)), damage.MovedTo);
            Assert.Equal(whole[..(whole.Length / 2)], File.ReadAllBytes(damage.MovedTo));
            Assert.EndsWith("damaged-20261120T120000Z", damage.MovedTo, StringComparison.Ordinal);
            string said = Assert.Single(box.Log.Of(101));
            Assert.Contains($"{damage.Saved} records are saved, {damage.Lost} are lost", said, StringComparison.Ordinal);
            await box.PutAsync(Sample.Record(Count + 1));
            left = box.Status.Waiting;
        }

        await using var again = Box.Closed(_folder);
        Assert.Equal(left, again.Status.Waiting);
        Assert.Null(again.Status.Damage);
        Assert.Equal(left, (await again.FlushAsync()).Delivered);
        Assert.Equal(left, again.Kernel.Delivered.Count);
    }

    [Fact]
    public async Task Two_damaged_files_of_one_second_are_both_kept()
    {
        byte[] whole = await WholeFileAsync();
        for (int i = 0; i < 3; i++)
        {
            File.WriteAllBytes(_folder.File, whole[..^5000]);
            Box.Closed(_folder).Outbox.Dispose();
        }

        Assert.Equal(3, _folder.Damaged.Count);
    }

    [Fact]
    public async Task A_salvage_that_was_interrupted_between_its_moves_is_ended()
    {
        await WholeFileAsync();
        File.Move(_folder.File, _folder.File + ".new");
        File.WriteAllText(_folder.File + "-wal", "the log of the damaged file, which is moved second");
        await using var box = Box.Closed(_folder);

        Assert.Equal(Count, box.Status.Waiting);
        Assert.Single(box.Log.Of(103));
        Assert.True(File.Exists(_folder.File + ".damaged-20261120T120000Z-wal"));
    }

    [Fact]
    public async Task Refusals_and_clocks_are_saved_too()
    {
        await using (var box = Box.Closed(_folder))
        {
            await box.PutAsync(Sample.Records(20));
            await box.FlushAsync(static record => record.Clock < 5 ? FakeKernel.Refuse(record) : FakeKernel.Busy(record));
            box.Outbox.ReserveClocks("ahead", box.Time.UnixMilliseconds + 5000);
        }

        byte[] file = File.ReadAllBytes(_folder.File);
        file[18] = 9;
        File.WriteAllBytes(_folder.File, file);
        await using var again = Box.Closed(_folder);
        Assert.Equal(new OutboxDamage(20, 0, _folder.In(_folder.Damaged[0])), again.Status.Damage);
        Assert.Equal((15, 5), (again.Status.Waiting, again.Status.Refused));
        Assert.Equal(again.Time.UnixMilliseconds + 5000, again.Outbox.ClockFloorOf("ahead"));
        OutboxEntry refused = (await again.ReadAsync()).First(static entry => entry.IsRefused);
        Assert.Equal("INVALID_RECORD", refused.Reason.Code);
    }

    /// <summary>An outbox that was closed, with some large records among its records, some refused and some delivered.</summary>
    private async Task<byte[]> WholeFileAsync()
    {
        await using (var box = Box.Closed(_folder))
        {
            await box.PutAsync(Sample.Records(Count / 2, "early", first: 5000));
            await box.PutAsync([.. Enumerable.Range(0, Count).Select(static i => Sample.Record(i, $"t{i % 7}", i % 50 == 0 ? 20_000 : 300))]);
            await box.FlushAsync(static record => record.Thread == "early" ? FakeKernel.Deliver(record) : FakeKernel.Busy(record));
        }

        return File.ReadAllBytes(_folder.File);
    }

    private async Task<long[]> OpenAsync(string what, bool mayBeRefused)
    {
        foreach (string old in Directory.GetFiles(_folder.Path, "*.damaged-*")) File.Delete(old);
        Box box;
        try
        {
            box = Box.Closed(_folder);
        }
        catch (OutboxException) when (mayBeRefused)
        {
            return new long[Count];
        }

        await using (box)
        {
            List<OutboxEntry> entries = await box.ReadAsync();
            foreach (OutboxEntry entry in entries)
            {
                Assert.True(RecordId.Compute(entry.Record.Payload.Span) == entry.Record.Id, $"{what}: {entry.Record} is not what it was");
            }

            bool isAll = entries.Count == Count;
            Assert.True(isAll || box.Status.Damage is not null, $"{what}: {Count - entries.Count} records are lost, and nothing says so");
            Assert.Equal(box.Status.Damage is null ? 0 : 1, box.Log.Of(101).Count);
            Assert.Equal(box.Status.Damage is null ? 0 : 1, _folder.Damaged.Count);
            Assert.True(box.Status.Damage?.Lost is not { } lost || lost == Count - entries.Count, $"{what}: {box.Status.Damage} of {entries.Count}");
            return [.. entries.Select(static entry => entry.Record.Clock)];
        }
    }
}
