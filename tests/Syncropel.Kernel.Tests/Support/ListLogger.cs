using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Syncropel.Kernel.Tests.Support;

/// <summary>Keeps what is logged.</summary>
internal sealed class ListLogger : ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, int Id, string Text)> _entries = new();

    public IReadOnlyList<(LogLevel Level, int Id, string Text)> Entries => [.. _entries];

    /// <summary>What is more than information.</summary>
    public IReadOnlyList<string> Troubles =>
        [.. _entries.Where(static entry => entry.Level > LogLevel.Information).Select(static entry => entry.Text)];

    public IReadOnlyList<string> Of(int id) => [.. _entries.Where(entry => entry.Id == id).Select(static entry => entry.Text)];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _entries.Enqueue((logLevel, eventId.Id, $"{formatter(state, exception)} {exception}".TrimEnd()));
}
