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

    private readonly BlockingCollection<WriterTask> _tasks = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WriteTransaction _transaction;
    private readonly RecordTail _tail;
    private readonly IndexKeeper _indexes;
    private readonly ILogger _logger;
    private readonly string _path;
    private bool _isFailing;

    public SqliteWriter(string path, WriteTransaction transaction, RecordTail tail, IndexKeeper indexes, ILogger logger)
    {
        (_path, _transaction, _tail, _indexes, _logger) = (path, transaction, tail, indexes, logger);
        new Thread(Work) { IsBackground = true, Name = $"Store {Path.GetFileName(path)}" }.Start();
    }

    /// <summary>Has something done. It is not called off.</summary>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    /// <exception cref="KernelStoreException">It could not be written.</exception>
    public Task<T> DoAsync<T>(int weight, Func<WriteTransaction, T> work)
    {
        var task = new WriterTask<T>(weight, work);
        try
        {
            _tasks.Add(task);
        }
        catch (InvalidOperationException closed)
        {
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
        if (tasks.Count == 1)
        {
            Fail(tasks[0], problem);
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
            if (appended.Length > 0) ThrowIfGone();
            _transaction.Commit();
        }
        catch (Exception problem)
        {
            Undo();
            return problem;
        }

        _isFailing = false;
        Show(appended);
        foreach (WriterTask task in tasks) task.Succeed();
        return null;
    }

    // What is written to a file that has no name any more is gone with the process.
    private void ThrowIfGone()
    {
        if (File.Exists(_path) && File.Exists(_path + "-wal")) return;
        throw new KernelStoreException(
            $"The store '{_path}' was deleted or moved away while it was open. A kernel that is started anew makes it anew.");
    }

    // It is durable by now: whatever happens here, those who wait are told so.
    private void Show(StoredRecord[] appended)
    {
        if (appended.Length == 0) return;
        _tail.Add(appended);
        try
        {
            _indexes.Take(appended);
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
        task.Fail(problem is SqliteException
            ? new KernelStoreException(
                $"The store '{_path}' cannot be written: {problem.Message} Nothing of the request is kept.", problem)
            : problem);
    }

    // Once, and again only when something could be written meanwhile: a full disk is one event, and not one for each request.
    private void Tell(Exception problem)
    {
        if (_isFailing) return;
        _isFailing = true;
        StoreLog.WriteFailed(_logger, problem, _path);
    }
}
