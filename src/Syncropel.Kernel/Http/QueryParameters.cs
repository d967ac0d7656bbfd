using System.Globalization;
using System.Net;
using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Http;

/// <summary>
/// The parameters of a query string. One that the endpoint does not have, or that stands twice, is refused: a misspelt filter
/// that is ignored would find everything.
/// </summary>
internal sealed class QueryParameters
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private QueryParameters() { }

    /// <param name="query">The query string with its question mark, or nothing.</param>
    /// <param name="known">The parameters that the endpoint has.</param>
    /// <exception cref="RefusalException">A parameter is unknown or stands twice.</exception>
    public static QueryParameters Parse(string query, params ReadOnlySpan<string> known)
    {
        var parameters = new QueryParameters();
        foreach (string part in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] pair = part.Split('=', 2);
            string name = WebUtility.UrlDecode(pair[0]);
            if (!known.Contains(name))
            {
                throw Invalid(name, "is no parameter here; " + (known.IsEmpty ? "there is none" : $"use {string.Join(", ", known)}"));
            }

            if (!parameters._values.TryAdd(name, WebUtility.UrlDecode(pair.ElementAtOrDefault(1) ?? "")))
            {
                throw Invalid(name, "stands twice; give it once");
            }
        }

        return parameters;
    }

    public string? Text(string name) => _values.GetValueOrDefault(name);

    public int Limit() => (int)(Integer("limit", 1, QueryDocument.LargestLimit) ?? QueryDocument.DefaultLimit);

    public long? Since() => Integer("since", 0, long.MaxValue);

    private static RefusalException Invalid(string name, string problem) =>
        new(new(RefusalCode.InvalidQuery, $"'{name}' {problem}.") { Field = name });

    private long? Integer(string name, long smallest, long largest)
    {
        if (Text(name) is not { } text) return null;
        bool isInteger = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value);
        return isInteger && value >= smallest && value <= largest
            ? value
            : throw Invalid(name, $"is '{text}'; it must be an integer from {smallest} to {largest}");
    }
}
