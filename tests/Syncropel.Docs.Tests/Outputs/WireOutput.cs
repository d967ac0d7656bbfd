using System.Net.Http.Headers;
using System.Text;
using Syncropel.Docs.Tests.Pages;
using Syncropel.Testing;

namespace Syncropel.Docs.Tests.Outputs;

/// <summary>What a kernel answers to the calls of wire.md.</summary>
internal static class WireOutput
{
    private static readonly Uri Home = new("http://localhost:9100");

    public static async Task<string> ManifestAsync()
    {
        using HttpClient http = Open(new MockKernel());
        return await http.GetStringAsync(new Uri("/.well-known/syncropel", UriKind.Relative), TestContext.Current.CancellationToken);
    }

    /// <summary>The answer to the batch that the page shows before, from a kernel that has the clock 7 on its thread.</summary>
    public static async Task<string> BatchAsync(Block answer)
    {
        Block request = Page.Of(answer.Page).Blocks.Last(block => block.Line < answer.Line && block.Language == "json");
        using HttpClient http = Open(new MockKernel());
        using HttpResponseMessage before = await http.PostAsync("/v1/records", RecordOf(7), TestContext.Current.CancellationToken);
        before.EnsureSuccessStatusCode();
        using HttpResponseMessage response = await http.PostAsync(
            "/v1/records/batch", JsonOf(request.Text), TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A stream that begins behind 41 records, and has one more.</summary>
    public static async Task<string> StreamAsync()
    {
        var kernel = new MockKernel();
        using HttpClient http = Open(kernel);
        for (int clock = 1; clock <= 41; clock++) await PostAsync(http, clock);
        using var subscribe = new HttpRequestMessage(HttpMethod.Post, "/v1/records/subscribe") { Content = JsonOf("{}") };
        using HttpResponseMessage stream = await http.SendAsync(
            subscribe, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        await PostAsync(http, 42);
        using var events = new StreamReader(await stream.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var read = new StringBuilder();
        while (await events.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            read.Append(line).Append('\n');
            if (line.StartsWith("data: {\"act\"", StringComparison.Ordinal)) break;
        }

        return read.ToString();
    }

    private static async Task PostAsync(HttpClient http, int clock)
    {
        using HttpResponseMessage response = await http.PostAsync("/v1/records", RecordOf(clock), TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private static HttpClient Open(MockKernel kernel) => new(kernel.CreateHandler()) { BaseAddress = Home };

    private static StringContent RecordOf(int clock) => JsonOf($$"""
        {
          "act": "PUT", "actor": "did:example:b", "body": { "kind": "a.b.c" },
          "clock": {{clock}}, "data_type": "SCALAR", "parents": [], "thread": "t"
        }
        """);

    private static StringContent JsonOf(string json) => new(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
}
