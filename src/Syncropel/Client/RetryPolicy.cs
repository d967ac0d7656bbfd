using System.Net.Http.Headers;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using Polly.Timeout;
using Syncropel.Transport;

namespace Syncropel.Client;

/// <summary>
/// What is tried again, and when: 5xx, 408, 429, connection errors and time-outs, with exponential backoff and jitter, or when the
/// kernel's <c>Retry-After</c> says. No other 4xx: the same bytes would be refused again.
/// </summary>
internal static class RetryPolicy
{
    /// <summary>No wait is longer. A kernel that asks for more is not asked again: the caller should know now.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    public static ResiliencePipeline<ApiResponse> Build(SyncropelClientOptions options, ILogger log)
    {
        var builder = new ResiliencePipelineBuilder<ApiResponse> { TimeProvider = options.TimeProvider };

        // Polly has no retry strategy with no retry.
        if (options.MaxRetries > 0) builder.AddRetry(Retry(options, log));
        return builder.AddTimeout(options.Timeout).Build();
    }

    /// <summary>How long the kernel asks to wait; null where it does not.</summary>
    public static TimeSpan? WaitOf(RetryConditionHeaderValue? retryAfter, TimeProvider time)
    {
        TimeSpan? wait = retryAfter?.Delta ?? retryAfter?.Date - time.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static RetryStrategyOptions<ApiResponse> Retry(SyncropelClientOptions options, ILogger log) => new()
    {
        MaxRetryAttempts = options.MaxRetries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = options.Backoff,
        MaxDelay = LongestWait,
        ShouldHandle = args => ValueTask.FromResult(
            !args.Context.CancellationToken.IsCancellationRequested && IsTransient(args.Outcome, options.TimeProvider)),
        DelayGenerator = args => ValueTask.FromResult(WaitOf(args.Outcome.Result?.RetryAfter, options.TimeProvider)),
        OnRetry = args =>
        {
            string reason = Describe(args.Outcome);
            Log.Retrying(log, args.AttemptNumber + 1, args.RetryDelay, reason);
            return default;
        },
    };

    private static bool IsTransient(Outcome<ApiResponse> outcome, TimeProvider time) =>
        outcome.Exception is { } problem
            ? IsTransient(problem)
            : outcome.Result is { } response && IsTransient(response.Status) && !(WaitOf(response.RetryAfter, time) > LongestWait);

    /// <summary>Whether a status is one that passes.</summary>
    public static bool IsTransient(int status) => status is >= 500 or 408 or 429;

    private static bool IsTransient(Exception problem) => problem switch
    {
        HttpRequestException { StatusCode: { } status } => IsTransient((int)status),
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => false,
        HttpRequestException or IOException or SocketException => true,

        // The caller's own cancellation does not come here, so what is cancelled was given up by the handler: a time-out of its own.
        TimeoutRejectedException or TimeoutException or OperationCanceledException => true,
        _ => false,
    };

    // The type and not the message: a message can quote anything, the key included.
    private static string Describe(Outcome<ApiResponse> outcome) =>
        outcome.Exception is { } problem ? problem.GetType().Name : $"status {outcome.Result?.Status}";
}
