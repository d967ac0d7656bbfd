namespace Syncropel.Client;

/// <summary>Refuses options that cannot work, before they fail somewhere far from their cause.</summary>
internal static class ClientOptionsCheck
{
    // The bounds of Polly's time-out strategy.
    private static readonly TimeSpan ShortestTimeout = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromHours(24);

    /// <exception cref="ArgumentException">An option cannot work; the message names it and says what would.</exception>
    public static void ThrowIfInvalid(SyncropelClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Identity is null) throw new ArgumentException("Identity is null; give Identity.Static(did).", nameof(options));
        if (options.TimeProvider is null) throw new ArgumentException("TimeProvider is null; leave it out.", nameof(options));
        CheckEndpoint(options);
        CheckKey(options);
        CheckSpan(options.Timeout, ShortestTimeout, LongestTimeout, "Timeout", nameof(options));
        CheckSpan(options.Backoff, TimeSpan.Zero, RetryPolicy.LongestWait, "Backoff", nameof(options));
        if (!Enum.IsDefined(options.Verification))
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), options.Verification, "Verification is none of None, Ids and IdsAndSignatures.");
        }

        if (options.MaxRetries < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.MaxRetries, "MaxRetries is negative; give 0 for no retries.");
        }
    }

    private static void CheckEndpoint(SyncropelClientOptions options)
    {
        Uri? endpoint = options.Endpoint;
        if (endpoint is not { IsAbsoluteUri: true } || (endpoint.Scheme != Uri.UriSchemeHttp && endpoint.Scheme != Uri.UriSchemeHttps))
        {
            throw new ArgumentException(
                $"Endpoint '{endpoint}' is no absolute http or https address; give one such as http://localhost:9100.", nameof(options));
        }

        // Not printed: it is a password.
        if (endpoint.UserInfo.Length > 0)
        {
            throw new ArgumentException("Endpoint has a user or a password before the host; give an ApiKey instead.", nameof(options));
        }

        if (endpoint.Query.Length > 0 || endpoint.Fragment.Length > 0)
        {
            throw new ArgumentException($"Endpoint '{endpoint}' has a query or a fragment; leave it out.", nameof(options));
        }
    }

    private static void CheckKey(SyncropelClientOptions options)
    {
        if (options.ApiKey is not { } key) return;
        if (key.Length == 0) throw new ArgumentException("ApiKey is empty; leave it null for none.", nameof(options));
        if (key.AsSpan().IndexOfAnyExceptInRange('!', '~') is var at and >= 0)
        {
            throw new ArgumentException(
                $"ApiKey has a character at index {at} that no bearer token has: white space, a control or no ASCII.", nameof(options));
        }
    }

    private static void CheckSpan(TimeSpan value, TimeSpan least, TimeSpan most, string option, string parameter)
    {
        if (value >= least && value <= most) return;
        throw new ArgumentOutOfRangeException(parameter, value, $"{option} is not from {least} to {most}.");
    }
}
