using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Syncropel.Kernel.Server.Tests.Support;

/// <summary>Keeps what is logged, as text.</summary>
internal sealed class LogCollector(LogLevel least) : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<LogLine> _lines = new();

    public IReadOnlyCollection<LogLine> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel)) _lines.Enqueue(new LogLine(logLevel, eventId.Id, formatter(state, exception), exception));
    }

    public void Dispose()
    {
        // What was kept is looked at afterwards.
    }

    internal sealed record LogLine(LogLevel Level, int Id, string Text, Exception? Exception);
}
