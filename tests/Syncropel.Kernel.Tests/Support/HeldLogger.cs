using Microsoft.Extensions.Logging;

namespace Syncropel.Kernel.Tests.Support;

/// <summary>Holds whoever logs an event, until it is let go; so a test can look at what is so at that moment.</summary>
/// <param name="id">The event.</param>
internal sealed class HeldLogger(int id) : ILogger, IDisposable
{
    private readonly ManualResetEventSlim _letGo = new();
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when somebody is held.</summary>
    public Task Reached => _reached.Task;

    public void LetGo() => _letGo.Set();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Id != id) return;
        _reached.TrySetResult();

        // A test that fails lets nobody go.
        _letGo.Wait(TimeSpan.FromMinutes(1));
    }

    public void Dispose() => _letGo.Dispose();
}
