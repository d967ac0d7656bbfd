using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Syncropel.Kernel.Http;
using Syncropel.Kernel.Server.Hosting;

namespace Syncropel.Kernel.Server.Limits;

/// <summary>Counts how often each sender asks, by the framework's limiter; it forgets those who have not asked for a while.</summary>
internal sealed class RequestLimiter : IDisposable
{
    private readonly PartitionedRateLimiter<string>? _limiter;
    private readonly ILogger<RequestLimiter> _logger;

    public RequestLimiter(KernelRuntime runtime, ILogger<RequestLimiter> logger)
    {
        _logger = logger;
        if (runtime.Options.RateLimit is not { } limit) return;
        _limiter = PartitionedRateLimiter.Create<string, string>(sender => PartitionOf(sender, limit));
    }

    /// <summary>Whether there is a limit.</summary>
    public bool IsOn => _limiter is not null;

    /// <summary>Counts a request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="tokenId">The token that it brings, where the kernel knows that it holds; others could be made up without end.</param>
    /// <returns>The refusal of a request that comes too soon; null where it does not.</returns>
    public KernelResponse? Refuse(HttpContext context, string? tokenId)
    {
        if (_limiter is null) return null;
        string sender = tokenId is not null ? $"token {tokenId}" : $"address {context.Connection.RemoteIpAddress}";
        using RateLimitLease lease = _limiter.AttemptAcquire(sender);
        if (lease.IsAcquired) return null;
        _logger.RateLimited(sender);
        TimeSpan wait = lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan retryAfter) ? retryAfter : TimeSpan.FromSeconds(1);
        string seconds = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString("F0", CultureInfo.InvariantCulture);
        string message = $"These are more requests than this kernel takes from one sender; come again in {seconds} s.";
        return ErrorEnvelope.Of(ErrorCode.RateLimited, message) with { Headers = [new("Retry-After", seconds)] };
    }

    public void Dispose() => _limiter?.Dispose();

    private static RateLimitPartition<string> PartitionOf(string sender, KernelRateLimit limit) =>
        RateLimitPartition.GetTokenBucketLimiter(sender, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = limit.Burst,
            TokensPerPeriod = limit.RequestsPerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        });
}
