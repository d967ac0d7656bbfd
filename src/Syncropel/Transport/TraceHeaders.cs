using System.Diagnostics;

namespace Syncropel.Transport;

/// <summary>Sends the W3C trace context of the activity that is going on.</summary>
internal static class TraceHeaders
{
    /// <summary>
    /// Whether a handler leaves the context to its user. The framework's own send it, as that of the HTTP activity which they make; what is
    /// in place of them, as in tests, does not.
    /// </summary>
    public static bool AreLeftOutBy(HttpMessageHandler handler)
    {
        HttpMessageHandler? at = handler;
        while (at is DelegatingHandler { InnerHandler: { } inner }) at = inner;
        return at is not (SocketsHttpHandler or HttpClientHandler);
    }

    public static void Inject(HttpRequestMessage request)
    {
        if (Activity.Current is not { } activity) return;
        DistributedContextPropagator.Current.Inject(activity, request, static (carrier, name, value) =>
        {
            var headers = ((HttpRequestMessage)carrier!).Headers;
            if (!headers.Contains(name)) headers.TryAddWithoutValidation(name, value);
        });
    }
}
