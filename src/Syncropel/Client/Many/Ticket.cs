namespace Syncropel.Client;

/// <summary>One emit among many, and the promise of its result.</summary>
internal sealed class Ticket(EmitRequest request)
{
    private readonly TaskCompletionSource<EmitResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public EmitRequest Request { get; } = request;

    public Task<EmitResult> Result => _result.Task;

    public void Complete(EmitResult result) => _result.TrySetResult(result);

    public void Fail(Exception problem) => _result.TrySetException(problem);
}
