using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>
/// The thread that writes. It takes whatever waits into one transaction, so that a hundred requests at once wait for the disk once and not
/// a hundred times. Who waits is told when all of it is on the disk and those who read along can see it.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    // Rows of one transaction, but for a task that has more by itself.
    private const int MostAtOnce = 4096;

    // Bytes of records, besides those that are being written. While an index is made all that is sent waits, and would fill the memory.
    private const long MostWaiting = 64L * 1024 * 1024;

    private readonly BlockingCollection<WriterTask> _tasks = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WriteTransaction _transaction;
    private readonly RecordTail _tail;
    private readonly IndexKeeper _indexes;
    private readonly IndexWork _indexWork = new();
    private readonly StorePresence _presence;
    private readonly ILogger _logger;
    private readonly string _path;
    private bool _isFailing;
    private long _waiting;

    public SqliteWriter(
        string path, WriteTransaction transaction, RecordTail tail, IndexKeeper indexes, StorePresence presence, ILogger logger)
    {
        (_path, _transaction, _tail, _indexes, _presence, _logger) = (path, transaction, tail, indexes, presence, logger);
        new Thread(Work) { IsBackground = true, Name = $"Store {Path.GetFileName(path)}" }.Start();
    }

    /// <summary>Completes when those indexes are there that were asked for by what is durable by now.</summary>
    public Task IndexesDone => _indexWork.Done;

    /// <summary>Has something done. It is not called off.</summary>
    /// <param name="weight">How many rows it is about.</param>
    /// <param name="bytes">How many bytes of records it holds.</param>
    /// <param name="work">What is done.</param>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    /// <exception cref="KernelStoreException">It could not be written.</exception>
    /// <exception cref="StoreUnavailableException">It could not be written now, or too much waits for that already.</exception>
    public Task<T> DoAsync<T>(int weight, long bytes, Func<WriteTransaction, T> work)
    {
        var task = new WriterTask<T>(weight, bytes, work);
        if (!TryWait(bytes))
        {
            task.Fail(new StoreUnavailableException(
                $"The store '{_path}' has {MostWaiting >> 20} MiB of records that wait to be written, as while it makes an index. "
                + "Send the request again: it is kept once."));
            return task.Done;
        }

        try
        {
            _tasks.Add(task);
        }
        catch (InvalidOperationException closed)
        {
            Interlocked.Add(ref _waiting, -bytes);
            task.Fail(new ObjectDisposedException("The store is closed.", closed));
        }

        return task.Done;
    }

    /// <summary>Does what was asked for before, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _tasks.CompleteAdding();
        await _ended.Task.ConfigureAwait(false);
        _transaction.Dispose();
    }

    // What waits alone may be of any length, and what holds no records waits in any case.
    private bool TryWait(long bytes)
    {
        long waiting = Volatile.Read(ref _waiting);
        while (bytes == 0 || waiting == 0 || waiting + bytes <= MostWaiting)
        {
            long seen = Interlocked.CompareExchange(ref _waiting, waiting + bytes, waiting);
            if (seen == waiting) return true;
            waiting = seen;
        }

        return false;
    }

    private void Work()
    {
        try
        {
            var together = new List<WriterTask>();
            foreach (WriterTask first in _tasks.GetConsumingEnumerable())
            {
                together.Add(first);
                for (int rows = first.Weight; rows < MostAtOnce && _tasks.TryTake(out WriterTask? next); rows += next.Weight)
                {
                    together.Add(next);
                }

                Interlocked.Add(ref _waiting, -together.Sum(static task => task.Bytes));
                DoAll(together);
                together.Clear();
            }
        }
        finally
        {
            _ended.TrySetResult();
        }
    }

    private void DoAll(List<WriterTask> tasks)
    {
        if (TryDo(tasks) is not { } problem) return;
        if (tasks.Count == 1 || SqliteTrouble.ConcernsAll(problem))
        {
            foreach (WriterTask task in tasks) Fail(task, problem);
            return;
        }

        // One that cannot be done is not to be the end of the others.
        foreach (WriterTask task in tasks)
        {
            if (TryDo([task]) is { } own) Fail(task, own);
        }
    }

    private Exception? TryDo(List<WriterTask> tasks)
    {
        StoredRecord[] appended;
        try
        {
            _transaction.Begin();
            foreach (WriterTask task in tasks) task.Run(_transaction);
            appended = [.. _transaction.Appended];

            // What is written to a file that has no name any more is gone with the process.
            if (appended.Length > 0) _presence.ThrowIfGone();
            _transaction.Commit();
        }
        catch (Exception problem)
        {
            Undo();
            return problem;
        }

        _isFailing = false;
        bool isToIndex = Show(appended);

        // It is durable by now. An index takes as long as the store is large, and who sent the manifest is not to wait for that: what a
        // crash keeps from being made is made at the next start. Who then asks which there are can know that they are being made.
        if (isToIndex) _indexWork.Begin();
        foreach (WriterTask task in tasks) task.Succeed();
        if (isToIndex) Try(_indexes.Reconcile);
        if (isToIndex) _indexWork.End();
        return null;
    }

    /// <returns>Whether other fields are to be indexed now.</returns>
    private bool Show(StoredRecord[] appended)
    {
        if (appended.Length == 0) return false;
        _tail.Add(appended);
        bool isToIndex = false;
        Try(() => isToIndex = _indexes.TryTake(appended));
        return isToIndex;
    }

    // Whatever happens with indexes, those who wait are told that their records are kept.
    private void Try(Action work)
    {
        try
        {
            work();
        }
        catch (Exception problem)
        {
            StoreLog.IndexFailed(_logger, problem, "body");
        }
    }

    private void Undo()
    {
        try
        {
            _transaction.Undo();
        }
        catch (SqliteException problem)
        {
            Tell(problem);
        }
    }

    private void Fail(WriterTask task, Exception problem)
    {
        Tell(problem);
        task.Fail(problem switch
        {
            SqliteException when SqliteTrouble.MayPass(problem) => new StoreUnavailableException(
                $"The store '{_path}' cannot be written now: {problem.Message} Send the request again: it is kept once.", problem),
            SqliteException => new KernelStoreException(
                $"The store '{_path}' cannot be written: {problem.Message} Nothing of the request is kept.", problem),
            _ => problem,
        });
    }

    // Once, and again only when something could be written meanwhile: a full disk is one event, and not one for each request.
    private void Tell(Exception problem)
    {
        if (_isFailing) return;
        _isFailing = true;
        StoreLog.WriteFailed(_logger, problem, _path);
    }
}
