using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Syncropel.Hosting.Tests.Support;

/// <summary>Keeps all that anybody logs at any level: texts, what they were made of, scopes, exceptions.</summary>
internal sealed class AllLogs : ILoggerProvider
{
    private readonly ConcurrentQueue<LogEntry> _entries = new();

    public IReadOnlyList<LogEntry> Entries => [.. _entries];

    /// <summary>The entries of the package itself.</summary>
    public IReadOnlyList<LogEntry> OfHosting => [.. _entries.Where(entry => entry.Id.Id is >= 200 and < 300 && entry.IsOfClient)];

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, _entries);

    public void Dispose() { }

    private sealed class Logger(string category, ConcurrentQueue<LogEntry> entries) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            entries.Enqueue(new LogEntry(category, LogLevel.None, default, Describe(state)));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            entries.Enqueue(new LogEntry(
                category, logLevel, eventId, $"{formatter(state, exception)} {exception}", Describe(state)));

        private static string Describe(object? state) =>
            state is IEnumerable<KeyValuePair<string, object?>> pairs
                ? string.Join(", ", pairs.Select(static pair => $"{pair.Key}={pair.Value}"))
                : $"{state}";
    }
}

/// <summary>What was logged.</summary>
internal sealed record LogEntry(string Category, LogLevel Level, EventId Id, string Text, string State = "")
{
    public bool IsOfClient => Category == typeof(SyncropelClient).FullName;
}
