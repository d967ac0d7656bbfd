using System.Net;
using System.Text.Json;

namespace Syncropel.Contract.Support;

/// <summary>What the kernel answered.</summary>
public sealed record Answer(HttpStatusCode Status, JsonElement Json, HttpResponseMessage Message)
{
    public string Text(string name) => Json.GetProperty(name).GetString()!;

    public JsonElement Details => Json.GetProperty("details");

    /// <summary>Whether it says that there is more.</summary>
    public bool IsCapped => Json.TryGetProperty("capped", out JsonElement capped) && capped.GetBoolean();

    /// <summary>The clocks of the records in <c>data</c> or <c>records</c>.</summary>
    public long[] Clocks(string list) =>
        [.. Json.GetProperty(list).EnumerateArray().Select(static record => record.GetProperty("clock").GetInt64())];

    /// <summary>The statuses of a batch's results, in their order.</summary>
    public IReadOnlyList<int> Statuses => [.. Results.Select(static result => result.GetProperty("status").GetInt32())];

    public JsonElement[] Results => [.. Json.GetProperty("results").EnumerateArray()];

    /// <summary>Fails unless the answer is a whole error envelope of this status and code.</summary>
    public Answer MustBeError(HttpStatusCode status, string code)
    {
        Assert.Equal((status, code), (Status, Text("code")));
        Assert.Equal("error", Text("object"));
        Assert.NotEmpty(Text("type"));
        Assert.NotEmpty(Text("message"));
        return this;
    }
}
