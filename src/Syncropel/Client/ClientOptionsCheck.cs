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
        if (Problems(options).FirstOrDefault() is { } problem) throw problem;
    }

    /// <summary>All that cannot work, each with a message that begins with the option's name.</summary>
    public static IEnumerable<ArgumentException> Problems(SyncropelClientOptions options)
    {
        ArgumentException?[] found =
        [
            options.Identity is null ? Problem("Identity is null; give Identity.Static(did).") : null,
            options.TimeProvider is null ? Problem("TimeProvider is null; leave it out.") : null,
            EndpointProblem(options.Endpoint),
            KeyProblem(options.ApiKey),
            SpanProblem(options.Timeout, ShortestTimeout, LongestTimeout, "Timeout"),
            SpanProblem(options.Backoff, TimeSpan.Zero, RetryPolicy.LongestWait, "Backoff"),
            Enum.IsDefined(options.Verification)
                ? null
                : RangeProblem(options.Verification, "Verification is none of None, Ids and IdsAndSignatures."),
            options.MaxRetries < 0 ? RangeProblem(options.MaxRetries, "MaxRetries is negative; give 0 for no retries.") : null,
        ];
        return found.OfType<ArgumentException>();
    }

    private static ArgumentException? EndpointProblem(Uri? endpoint)
    {
        // Not printed: it is a password.
        if (endpoint is { IsAbsoluteUri: true, UserInfo.Length: > 0 })
        {
            return Problem("Endpoint has a user or a password before the host; give an ApiKey instead.");
        }

        if (endpoint is not { IsAbsoluteUri: true } || (endpoint.Scheme != Uri.UriSchemeHttp && endpoint.Scheme != Uri.UriSchemeHttps))
        {
            return Problem($"Endpoint '{endpoint}' is no absolute http or https address; give one such as http://localhost:9100.");
        }

        return endpoint.Query.Length > 0 || endpoint.Fragment.Length > 0
            ? Problem($"Endpoint '{endpoint}' has a query or a fragment; leave it out.")
            : null;
    }

    private static ArgumentException? KeyProblem(string? key)
    {
        if (key is null) return null;
        if (key.Length == 0) return Problem("ApiKey is empty; leave it null for none.");
        return key.AsSpan().IndexOfAnyExceptInRange('!', '~') is var at and >= 0
            ? Problem($"ApiKey has a character at index {at} that no bearer token has: white space, a control or no ASCII.")
            : null;
    }

    private static ArgumentOutOfRangeException? SpanProblem(TimeSpan value, TimeSpan least, TimeSpan most, string option) =>
        value >= least && value <= most ? null : RangeProblem(value, $"{option} is not from {least} to {most}.");

    private static ArgumentException Problem(string message, string parameter = "options") => new(message, parameter);

    private static ArgumentOutOfRangeException RangeProblem(object value, string message, string parameter = "options") =>
        new(parameter, value, message);
}
