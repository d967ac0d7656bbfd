using Microsoft.Extensions.Logging;

namespace Syncropel.Kernel.Server.Hosting;

/// <summary>
/// What a kernel says in its log, under ids that stay. Neither a token nor what a record or a query says is ever part of it.
/// </summary>
internal static partial class KernelLog
{
    [LoggerMessage(2001, LogLevel.Information, "The kernel's store is open: {Store}, {Records} records.")]
    public static partial void Opened(this ILogger logger, KernelStore store, long records);

    [LoggerMessage(2002, LogLevel.Information, "The kernel's store is closed: {Store}.")]
    public static partial void Closed(this ILogger logger, KernelStore store);

    [LoggerMessage(2003, LogLevel.Error, "{Call} failed inside the kernel.")]
    public static partial void Failed(this ILogger logger, string call, Exception exception);

    [LoggerMessage(2004, LogLevel.Warning, "{Call} found the store unavailable.")]
    public static partial void Unavailable(this ILogger logger, string call, Exception exception);

    [LoggerMessage(2005, LogLevel.Debug, "{Call} was no HTTP that the kernel could read, and was answered with {Status}.")]
    public static partial void Malformed(this ILogger logger, string call, int status);

    [LoggerMessage(2006, LogLevel.Warning, "A token was refused: {TokenId} is unknown, revoked or has another secret.")]
    public static partial void TokenRefused(this ILogger logger, string tokenId);

    [LoggerMessage(2007, LogLevel.Warning, "{Sender} asks too often.")]
    public static partial void RateLimited(this ILogger logger, string sender);

    [LoggerMessage(2008, LogLevel.Information, "A stream ends, because token {TokenId} holds no more.")]
    public static partial void StreamRevoked(this ILogger logger, string tokenId);
}
