using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Syncropel.Synapse.Tests.Pipelines;

/// <summary>Keeps what is logged.</summary>
internal sealed class ListLogger : ILogger
{
    private readonly ConcurrentDictionary<int, TaskCompletionSource> _seen = [];

    public ConcurrentQueue<(int Id, LogLevel Level, string Text)> Lines { get; } = [];

    /// <summary>Ends with the first line of an id.</summary>
    public Task Seen(int id) => Source(id).Task;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Lines.Enqueue((eventId.Id, logLevel, formatter(state, exception)));
        Source(eventId.Id).TrySetResult();
    }

    private TaskCompletionSource Source(int id) =>
        _seen.GetOrAdd(id, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
