using Microsoft.Extensions.Logging;

namespace Syncropel.Cli;

/// <summary>Says on the standard error what is logged, such as that a store's end is damaged.</summary>
/// <param name="errors">The standard error.</param>
/// <param name="least">The least that is said.</param>
internal sealed class TerminalLogger(TextWriter errors, LogLevel least) : ILogger, ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least && logLevel < LogLevel.None;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel)) return;
        string text = $"{NameOf(logLevel)}: {formatter(state, exception)}";
        lock (errors) errors.WriteLine(exception is null ? text : $"{text}\n{exception}");
    }

    public void Dispose() { }

    private static string NameOf(LogLevel level) => level switch
    {
        LogLevel.Warning => "warning",
        LogLevel.Error or LogLevel.Critical => "error",
        _ => "info",
    };
}
