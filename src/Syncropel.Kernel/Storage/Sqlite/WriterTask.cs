namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>Something that the writer does in a transaction, with others.</summary>
/// <param name="weight">How many rows it is about.</param>
/// <param name="bytes">How many bytes of records it holds.</param>
internal abstract class WriterTask(int weight, long bytes)
{
    public int Weight => weight;

    public long Bytes => bytes;

    /// <summary>Does it. Where the transaction fails it is done again, in another one.</summary>
    public abstract void Run(WriteTransaction transaction);

    /// <summary>What was done is durable.</summary>
    public abstract void Succeed();

    public abstract void Fail(Exception problem);
}

/// <summary>Something to do that has a result.</summary>
internal sealed class WriterTask<T>(int weight, long bytes, Func<WriteTransaction, T> work) : WriterTask(weight, bytes)
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    /// <summary>Completes when it is durable, or when it cannot be done.</summary>
    public Task<T> Done => _done.Task;

    /// <inheritdoc/>
    public override void Run(WriteTransaction transaction) => _result = work(transaction);

    /// <inheritdoc/>
    public override void Succeed() => _done.TrySetResult(_result!);

    /// <inheritdoc/>
    public override void Fail(Exception problem) => _done.TrySetException(problem);
}
