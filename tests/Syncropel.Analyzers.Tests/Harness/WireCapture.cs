using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;

namespace Syncropel.Analyzers.Tests.Harness;

/// <summary>What code under test sends when it runs: <c>Program.Go(client)</c>, with a client whose kernel answers nothing.</summary>
internal sealed class WireCapture : HttpMessageHandler
{
    private readonly List<string> _bodies = [];

    /// <summary>Compiles a source and runs it. The bodies of the records that it sends, as canonical JSON.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(string source, params TestSchema[] schemas)
    {
        CSharpCompilation compilation = TestProject.Create([source], schemas).Compilation;
        using var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult compiled = compilation.Emit(image);
        Assert.True(compiled.Success, string.Join("\n", compiled.Diagnostics.Take(5)));
        MethodInfo go = Assembly.Load(image.ToArray()).GetType("Program", throwOnError: true)!.GetMethod("Go")!;

        var capture = new WireCapture();
        await using var client = new SyncropelClient(new SyncropelClientOptions
        {
            Identity = Identity.Static("did:example:test"),
            Handler = capture,
            MaxRetries = 0,
        });
        await (Task)go.Invoke(null, [client])!;
        return capture._bodies;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string sent = await request.Content!.ReadAsStringAsync(cancellationToken);
        using var record = JsonDocument.Parse(sent);
        _bodies.Add(record.RootElement.GetProperty("body").GetRawText());
        throw new HttpRequestException("No kernel.");
    }
}
