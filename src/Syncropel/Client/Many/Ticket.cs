namespace Syncropel.Client;

/// <summary>One emit among many, and the promise of its result.</summary>
internal sealed class Ticket(EmitRequest request)
{
    private readonly TaskCompletionSource<EmitResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public EmitRequest Request { get; } = request;

    public Task<EmitResult> Result => _result.Task;

    public void Complete(EmitResult result) => _result.TrySetResult(result);

    public void Fail(Exception problem)
    {
        // Looked at here, too: where the caller has left, nobody else will, and the framework would report it as overlooked.
        if (_result.TrySetException(problem)) _ = _result.Task.Exception;
    }

    /// <summary>The result of an emit that is not begun, because one before it failed.</summary>
    public EmitResult NotSent() => Request.NotTried(
        new EmitError(EmitErrorCode.NotSent, "an emit before it failed, and the first failure is the last"));
}
