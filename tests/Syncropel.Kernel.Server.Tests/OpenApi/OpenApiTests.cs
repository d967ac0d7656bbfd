using System.Net;
using System.Text.Json;
using Syncropel.Contract.Support;
using Syncropel.Kernel.Server.Tests.Support;

namespace Syncropel.Kernel.Server.Tests.OpenApi;

/// <summary>The description is written by hand; the kernel itself says whether it is right.</summary>
public sealed class OpenApiTests : IAsyncLifetime
{
    private static readonly string[] Calls =
    [
        "GET /.well-known/syncropel", "GET /health", "GET /health/ready", "GET /openapi/v1.json", "GET /v1/records",
        "GET /v1/records/{id}", "GET /v1/threads", "GET /v1/threads/{thread}/records", "GET /v1/threads/{thread}/watch",
        "POST /v1/records", "POST /v1/records/batch", "POST /v1/records/query", "POST /v1/records/subscribe",
    ];

    private TestKernel _kernel = null!;
    private JsonElement _document;

    public async ValueTask InitializeAsync()
    {
        _kernel = await TestKernel.StartAsync(static options => options.RequireTokens = true);
        Answer answer = await _kernel.Client().Get("/openapi/v1.json");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        _document = answer.Json;
    }

    public ValueTask DisposeAsync() => _kernel.DisposeAsync();

    [Fact]
    public void It_has_every_call() => Assert.Equal(Calls, Described().Order(StringComparer.Ordinal));

    [Fact]
    public async Task The_kernel_has_every_call_of_it()
    {
        KernelClient client = await _kernel.Client(TokenScopes.Read | TokenScopes.Write);
        foreach (string call in Described())
        {
            string path = call.Split(' ')[1].Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
            if (path.EndsWith("watch", StringComparison.Ordinal)) path += "?no=stream";
            Answer answer = await client.Send(new(call.Split(' ')[0]), path);

            string? code = answer.Json.TryGetProperty("code", out JsonElement value) ? value.GetString() : null;
            Assert.NotEqual((call, "NOT_FOUND"), (call, code));
            Assert.NotEqual((call, "METHOD_NOT_ALLOWED"), (call, code));
        }
    }

    [Fact]
    public async Task A_call_needs_no_token_where_it_says_so_and_nowhere_else()
    {
        KernelClient client = _kernel.Client();
        foreach (JsonProperty path in _document.GetProperty("paths").EnumerateObject())
        {
            foreach (JsonProperty method in path.Value.EnumerateObject())
            {
                bool isOpen = method.Value.TryGetProperty("security", out _);
                string at = path.Name.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
                Answer answer = await client.Send(new(method.Name.ToUpperInvariant()), at);

                Assert.Equal((path.Name, isOpen), (path.Name, answer.Status != HttpStatusCode.Unauthorized));
            }
        }
    }

    [Fact]
    public void Every_reference_leads_somewhere()
    {
        string[] references = [.. References(_document).Distinct()];

        Assert.NotEmpty(references);
        Assert.All(references, reference =>
        {
            JsonElement at = _document;
            foreach (string part in reference.Split('/').Skip(1)) Assert.True(at.TryGetProperty(part, out at), reference);
        });
    }

    private static IEnumerable<string> References(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(static member =>
            member.Name == "$ref" ? [member.Value.GetString()!] : References(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(References),
        _ => [],
    };

    private IEnumerable<string> Described() => _document.GetProperty("paths").EnumerateObject().SelectMany(static path =>
        path.Value.EnumerateObject().Select(method => $"{method.Name.ToUpperInvariant()} {path.Name}"));
}
