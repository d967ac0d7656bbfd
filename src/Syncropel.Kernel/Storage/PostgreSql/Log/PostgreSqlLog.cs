using System.Threading.Channels;
using Syncropel.Kernel.Manifests;

namespace Syncropel.Kernel.Storage.PostgreSql.Log;

/// <summary>
/// The log of all kernels on a database. Its latest records are at hand; older ones are read in pages. It hears of new ones from whoever
/// appends here, and from <see cref="LogFollower"/>.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="position">How many records there are.</param>
/// <param name="manifestCame">Is told when there may be a new manifest.</param>
internal sealed class PostgreSqlLog(Database database, long position, Action manifestCame) : IRecordLog
{
    private readonly LogWindow _window = new(position);

    // One signal is enough for any amount of news.
    private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1)
    {
        FullMode = BoundedChannelFullMode.DropWrite,
    });

    private long _heard = position;

    /// <inheritdoc/>
    public bool HasEnded => _window.HasEnded;

    /// <summary>Says that there may be records that are not at hand yet.</summary>
    public ChannelReader<bool> Signals => _signals.Reader;

    /// <inheritdoc/>
    public async ValueTask<long> CountAsync(CancellationToken cancellationToken)
    {
        long count = await database.ReadAsync(LogPages.CountAsync, cancellationToken).ConfigureAwait(false);
        Hear(count);
        return count;
    }

    /// <inheritdoc/>
    public ArraySegment<StoredRecord> AtHand(long position) => _window.AtHand(position);

    /// <inheritdoc/>
    public async ValueTask<ArraySegment<StoredRecord>> ReadAsync(long position, CancellationToken cancellationToken)
    {
        ArraySegment<StoredRecord> atHand = AtHand(position);
        if (atHand.Count > 0) return atHand;
        List<StoredRecord> page = await ReadPageAsync(position, cancellationToken).ConfigureAwait(false);
        _window.Know(position + page.Count);
        return page.ToArray();
    }

    /// <inheritdoc/>
    public Task MoreThanAsync(long seen) => _window.MoreThanAsync(seen);

    /// <summary>Takes in records that were appended here.</summary>
    /// <param name="position">How many there were before.</param>
    /// <param name="records">The records.</param>
    public void Publish(long position, IReadOnlyList<StoredRecord> records)
    {
        if (!Extend(position, records)) Signal();
    }

    /// <summary>Notes how many records there are, as the database says.</summary>
    public void Hear(long count)
    {
        _window.Know(count);
        InterlockedMax(ref _heard, count);
        if (count > _window.End) Signal();
    }

    /// <summary>Says that there may be news.</summary>
    public void Signal() => _signals.Writer.TryWrite(true);

    /// <summary>Reads what is new.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Read(ref _heard) - _window.End > LogWindow.MostRecords)
        {
            _window.Skip(Interlocked.Read(ref _heard));
            manifestCame();
        }

        while (true)
        {
            long end = _window.End;
            List<StoredRecord> page = await ReadPageAsync(end, cancellationToken).ConfigureAwait(false);
            if (page.Count == 0) return;
            Extend(end, page);
        }
    }

    public void Close() => _window.Close();

    private static void InterlockedMax(ref long target, long value)
    {
        long seen = Interlocked.Read(ref target);
        while (value > seen)
        {
            long before = Interlocked.CompareExchange(ref target, value, seen);
            if (before == seen) return;
            seen = before;
        }
    }

    private bool Extend(long position, IReadOnlyList<StoredRecord> records)
    {
        bool isWhole = _window.TryExtend(position, records);
        foreach (StoredRecord record in records)
        {
            if (record.Thread == BodyKindManifest.Thread)
            {
                manifestCame();
                break;
            }
        }

        return isWhole;
    }

    private Task<List<StoredRecord>> ReadPageAsync(long position, CancellationToken cancellationToken) =>
        database.ReadAsync((connection, cancel) => LogPages.ReadAsync(connection, position, cancel), cancellationToken);
}
