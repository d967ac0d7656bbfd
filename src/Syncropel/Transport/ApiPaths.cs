using System.Globalization;
using System.Text;

namespace Syncropel.Transport;

/// <summary>The addresses of the endpoints, relative to the kernel's own.</summary>
internal static class ApiPaths
{
    public const string Records = "v1/records";
    public const string Batch = "v1/records/batch";
    public const string Query = "v1/records/query";
    public const string Subscribe = "v1/records/subscribe";
    public const string Threads = "v1/threads";
    public const string Health = "health";
    public const string Manifest = ".well-known/syncropel";

    /// <summary>The address below which all others stand: a path in the endpoint is kept.</summary>
    public static Uri BaseOf(Uri endpoint) =>
        endpoint.AbsolutePath.EndsWith('/') ? endpoint : new UriBuilder(endpoint) { Path = endpoint.AbsolutePath + "/" }.Uri;

    public static string Record(RecordId id) => $"{Records}/{id}";

    public static string ThreadRecords(string thread) => IsPathSegment(thread)
        ? $"{Threads}/{Uri.EscapeDataString(thread)}/records"
        : throw new ArgumentException($"The thread '{thread}' cannot stand in a path; list records by thread instead.", nameof(thread));

    public static string WatchThread(string thread) => IsPathSegment(thread)
        ? $"{Threads}/{Uri.EscapeDataString(thread)}/watch"
        : throw new ArgumentException($"The thread '{thread}' cannot stand in a path; subscribe to it instead.", nameof(thread));

    /// <summary>Whether a thread can stand in a path.</summary>
    public static bool IsPathSegment(string thread)
    {
        ArgumentException.ThrowIfNullOrEmpty(thread);

        // A URI resolves these two as directories, escaped or not, and another endpoint would answer.
        return thread is not ("." or "..");
    }

    public static string List(string? thread, string? actor, string? kind, long? since, int? limit)
    {
        var path = new StringBuilder(Records);
        Add(path, "thread", thread);
        Add(path, "actor", actor);
        Add(path, "kind", kind);
        Add(path, "since", since?.ToString(CultureInfo.InvariantCulture));
        Add(path, "limit", limit?.ToString(CultureInfo.InvariantCulture));
        return path.ToString();
    }

    private static void Add(StringBuilder path, string name, string? value)
    {
        if (value is null) return;
        path.Append(path.Length == Records.Length ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
    }
}
