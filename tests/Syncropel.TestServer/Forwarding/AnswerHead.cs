using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Syncropel.TestServer;

/// <summary>Copies what stands before an answer's body.</summary>
internal static class AnswerHead
{
    public static void Copy(HttpResponseMessage answer, IHeaderDictionary headers)
    {
        Copy(answer.Headers.NonValidated, headers);
        Copy(answer.Content.Headers.NonValidated, headers);

        // It is among the others only where somebody has asked for it.
        if (answer.Content.Headers.ContentLength is { } length) headers.ContentLength = length;
    }

    private static void Copy(HttpHeadersNonValidated from, IHeaderDictionary to)
    {
        foreach ((string name, HeaderStringValues values) in from)
        {
            to[name] = values.Count == 1 ? new StringValues(values.ToString()) : new StringValues([.. values]);
        }
    }
}
