using Microsoft.Extensions.Logging;

namespace Syncropel.Tests.Client;

public class BrokenLogTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_log_that_throws_makes_no_emit_and_no_read_throw(bool alsoWhenAsked)
    {
        await using var client = new SyncropelClient(new()
        {
            Identity = Identity.Static(Setup.Did),
            Handler = new ScriptedHandler(_ => Replies.Status(500)),
            Backoff = TimeSpan.Zero,
            LoggerFactory = new BrokenLog(alsoWhenAsked),
            OnEmit = _ => throw new InvalidOperationException("the metrics are down too"),
        });

        EmitResult result = await client.EmitAsync(new Track("Glow"), "t", cancellationToken: Setup.Cancel);

        Assert.Equal(("HTTP_500", 2), (result.Error?.Code, result.Retried));
        Assert.Empty(await client.QueryThreadAsync("t", cancellationToken: Setup.Cancel));
    }

    private sealed class BrokenLog(bool alsoWhenAsked) : ILoggerFactory, ILogger
    {
        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => alsoWhenAsked ? throw new IOException("the disk is full") : true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            throw new IOException("the disk is full");

        public void Dispose() { }
    }
}
