using Microsoft.Extensions.Logging;

namespace Syncropel.Testing.Hosting;

/// <summary>Gives a host the loggers of somebody else, which it does not dispose of with its own.</summary>
internal sealed class BorrowedLogging(ILoggerProvider provider) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => provider.CreateLogger(categoryName);

    public void Dispose()
    {
        // Whoever lent it disposes of it.
    }
}
