using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Syncropel.Tests.Client;

/// <summary>What a kernel answers, in the shape that the protocol gives it.</summary>
internal static class Replies
{
    /// <summary>Stores the record: its id is computed here from the bytes that came, independently of the client.</summary>
    public static HttpResponseMessage Accept(SeenRequest request)
    {
        JsonObject record = JsonNode.Parse(request.Body)!.AsObject();
        string id = Convert.ToHexStringLower(SHA256.HashData(Hashed(request)));
        return Json(HttpStatusCode.Created, $$"""{"object":"record","id":"{{id}}","clock":{{record["clock"]}},"created":true}""");
    }

    /// <summary>What of a sent record is hashed: all but <c>judged_by</c> and <c>sig</c>.</summary>
    public static byte[] Hashed(SeenRequest request)
    {
        JsonObject record = JsonNode.Parse(request.Body)!.AsObject();
        string hashed = request.Text;
        foreach (string name in (string[])["judged_by", "sig"])
        {
            if (record[name] is { } value) hashed = hashed.Replace($",\"{name}\":\"{value}\"", "", StringComparison.Ordinal);
        }

        return Encoding.UTF8.GetBytes(hashed);
    }

    public static HttpResponseMessage Json(HttpStatusCode status, string json) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    public static HttpResponseMessage Ok(string json) => Json(HttpStatusCode.OK, json);

    public static HttpResponseMessage Error(int status, string code, string message, string details = "{}") =>
        Json((HttpStatusCode)status, $$"""{"object":"error","type":"t","code":"{{code}}","message":"{{message}}","details":{{details}}}""");

    public static HttpResponseMessage Status(int status) => new((HttpStatusCode)status);

    public static HttpResponseMessage DuplicateClock(long latest) =>
        Error(409, "DUPLICATE_CLOCK", "the clock is taken", $$"""{"latest_clock":{{latest}}}""");

    public static HttpResponseMessage WithRetryAfter(this HttpResponseMessage response, string value)
    {
        Assert.True(response.Headers.TryAddWithoutValidation("Retry-After", value));
        return response;
    }
}
