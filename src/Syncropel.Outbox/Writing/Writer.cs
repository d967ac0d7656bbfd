using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Syncropel.Outbox.Queue;
using Syncropel.Outbox.Storage;

namespace Syncropel.Outbox.Writing;

/// <summary>
/// The thread that has the database to itself. It takes whatever waits into one transaction, so that a hundred emits at once wait for the
/// disk once and not a hundred times. A thread of its own and none of the pool: blocking emits wait for it with all of the pool's.
/// </summary>
internal sealed class Writer
{
    private const int MostAtOnce = 1024;

    private readonly BlockingCollection<WriterTask> _tasks = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<WriterTask> _owed = [];
    private readonly OpenedFile _file;
    private readonly OutboxQueue _queue;
    private readonly Capacity _capacity;
    private readonly Places _places;
    private readonly Action<IReadOnlyList<StoredRecord?>> _dropped;
    private readonly ILogger _log;
    private bool _isFailing;

    public Writer(
        OpenedFile file, OutboxQueue queue, Capacity capacity, Action<IReadOnlyList<StoredRecord?>> dropped, ILogger log)
    {
        (_file, _queue, _capacity, _dropped, _log) = (file, queue, capacity, dropped, log);
        _places = new Places(file.Records.Count == 0 ? 0 : file.Records[^1].Sequence);
    }

    public void Start() => new Thread(Work) { IsBackground = true, Name = $"Outbox {_file.Paths.Name}" }.Start();

    /// <summary>Has a task done. It fails where the writer has ended.</summary>
    public void Submit(WriterTask task)
    {
        try
        {
            _tasks.Add(task);
        }
        catch (InvalidOperationException closed)
        {
            task.Fail(new ObjectDisposedException("The outbox is closed.", closed));
        }
    }

    /// <inheritdoc cref="Submit(WriterTask)"/>
    public Task<T> SubmitAsync<T>(WriterTask<T> task)
    {
        Submit(task);
        return task.Done;
    }

    /// <summary>Does what was submitted before, and closes the file.</summary>
    public Task EndAsync()
    {
        _tasks.CompleteAdding();
        return _ended.Task;
    }

    private void Work()
    {
        try
        {
            foreach (WriterTask first in _tasks.GetConsumingEnumerable())
            {
                var together = new List<WriterTask> { first };
                while (!together[^1].IsAlone && together.Count < MostAtOnce && _tasks.TryTake(out WriterTask? next)) together.Add(next);
                DoSafely(together);
            }
        }
        finally
        {
            Close();
        }
    }

    // Whoever waits is told, whatever happens: this thread ends with the outbox, and not before.
    private void DoSafely(List<WriterTask> tasks)
    {
        try
        {
            DoAll(tasks);
        }
        catch (Exception problem)
        {
            foreach (WriterTask task in tasks) Fail(task, problem);
        }
    }

    private void DoAll(List<WriterTask> tasks)
    {
        if (tasks[^1].IsAlone)
        {
            // It came behind the others, and is done behind them.
            if (tasks.Count > 1) DoAll(tasks[..^1]);
            tasks = tasks[^1..];
        }

        if (tasks.Exists(static task => task.Writes))
        {
            tasks.InsertRange(0, _owed);
            _owed.Clear();
        }

        if (TryDo(tasks) is not { } problem) return;
        if (tasks.Count == 1) Fail(tasks[0], problem);
        else foreach (WriterTask task in tasks) DoAlone(task);
    }

    // One that cannot be done is not to be the end of the others.
    private void DoAlone(WriterTask task)
    {
        if (TryDo([task]) is { } problem) Fail(task, problem);
    }

    private Exception? TryDo(List<WriterTask> tasks)
    {
        var transaction = new Transaction(_file.Database, _queue, _places, _capacity);
        try
        {
            _file.Database.Begin();
            foreach (WriterTask task in tasks) task.Run(transaction);
            if (transaction.HasAdded) ThrowIfGone();
            _file.Database.Commit();
        }
        catch (Exception problem)
        {
            Undo(transaction);
            return problem;
        }

        transaction.Apply();
        foreach (WriterTask task in tasks) task.Succeed();
        if (transaction.Dropped.Count > 0) _dropped(transaction.Dropped);
        if (transaction.HasChanged) AfterChange();
        return null;
    }

    private void AfterChange()
    {
        _isFailing = false;
        if (_queue.Size.Records > 0) return;
        try
        {
            _file.Database.Shrink();
        }
        catch (Exception problem)
        {
            Tell(problem);
        }
    }

    // What is written to a file that has no name any more is gone with the process.
    private void ThrowIfGone()
    {
        if (File.Exists(_file.Paths.Main) && File.Exists(_file.Paths.Wal)) return;
        throw new IOException($"'{_file.Paths.Main}' was deleted or moved away; a client that is made anew makes it anew");
    }

    private void Undo(Transaction transaction)
    {
        transaction.Undo();
        try
        {
            _file.Database.Rollback();
        }
        catch (Exception problem)
        {
            Tell(problem);
        }
    }

    private void Fail(WriterTask task, Exception problem)
    {
        Tell(problem);
        if (task.IsOwed) _owed.Add(task);
        task.Fail(problem);
    }

    private void Close()
    {
        try
        {
            _file.Dispose();
        }
        catch (Exception problem)
        {
            Tell(problem);
        }

        _ended.TrySetResult();
    }

    // Once, and again only when something could be written meanwhile: a full disk is one event, and not one for each emit.
    private void Tell(Exception problem)
    {
        if (_isFailing) return;
        _isFailing = true;
        Log.WriteFailed(_log, problem, _file.Paths.Name);
    }
}
