using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Syncropel.Inspector.Tests.Support;

/// <summary>Sends records whose bodies are written letter by letter.</summary>
public sealed class Sender(Uri endpoint) : IDisposable
{
    private const string Actor = "did:example:my-app";

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = endpoint };
    private long _clock = 1000;

    public void Use(string token) => _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

    /// <summary>Sends a track that has nothing but a title.</summary>
    public Task<string> TrackAsync(string title, string thread = "music.library") =>
        SendAsync($$"""{"kind":"music.catalog.track","title":{{Quoted(title)}}}""", thread);

    /// <summary>Sends a record, and gives its id.</summary>
    public async Task<string> SendAsync(string body, string thread = "music.library", params string[] parents)
    {
        Array.Sort(parents, StringComparer.Ordinal);
        string list = string.Join(',', parents.Select(Quoted));
        string record = $$"""
            {"act":"PUT","actor":"{{Actor}}","body":{{body}},"clock":{{++_clock}},"data_type":"SCALAR","parents":[{{list}}],
            "thread":{{Quoted(thread)}}}
            """;
        using var request = new HttpRequestMessage(HttpMethod.Post, "v1/records")
        {
            Content = new StringContent(record, Encoding.UTF8, "application/json"),
            Headers = { { "X-Syncropel-Actor", Actor } },
        };
        using HttpResponseMessage response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        string answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, answer);
        return JsonElement.Parse(answer).GetProperty("id").GetString()!;
    }

    public void Dispose() => _http.Dispose();

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
