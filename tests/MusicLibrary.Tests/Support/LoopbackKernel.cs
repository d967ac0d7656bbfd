using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Syncropel.Testing;

namespace MusicLibrary.Tests.Support;

/// <summary>A MockKernel behind a real server on the loopback address, for programs that take an endpoint.</summary>
internal sealed class LoopbackKernel : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly HttpMessageInvoker _kernel;

    private LoopbackKernel(WebApplication server, MockKernel kernel)
    {
        _server = server;
        Kernel = kernel;
        _kernel = new HttpMessageInvoker(kernel.CreateHandler());
        server.Run(AnswerAsync);
    }

    public MockKernel Kernel { get; }

    public string Endpoint => _server.Urls.Single();

    public static async Task<LoopbackKernel> StartAsync(MockKernelOptions? options = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        WebApplication server = builder.Build();

        // Port 0: the system chooses one that is free.
        server.Urls.Add("http://127.0.0.1:0");
        var kernel = new LoopbackKernel(server, new MockKernel(options));
        await server.StartAsync(TestContext.Current.CancellationToken);
        return kernel;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _kernel.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var request = new HttpRequestMessage(
            new HttpMethod(context.Request.Method), $"http://kernel{context.Request.Path}{context.Request.QueryString}");
        request.Content = new StreamContent(context.Request.Body);
        foreach ((string name, Microsoft.Extensions.Primitives.StringValues values) in context.Request.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
            {
                request.Content.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
            }
        }

        using HttpResponseMessage response = await _kernel.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
