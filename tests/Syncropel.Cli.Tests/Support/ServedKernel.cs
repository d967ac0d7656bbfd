using System.Net.Http.Headers;

namespace Syncropel.Cli.Tests.Support;

/// <summary>A kernel that <c>serve</c> runs, in this process, on a port that is free.</summary>
internal sealed class ServedKernel : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly WatchedText _text = new();
    private readonly WatchedText _errors = new();
    private readonly HttpClient _http = new();
    private readonly Task<int> _run;

    private ServedKernel(string[] args)
    {
        var terminal = new Terminal(Stream.Null, Stream.Null, _text, _errors);
        _run = CommandLine.RunAsync(["serve", "--port", "0", .. args], terminal, _stop.Token);
    }

    public Uri Endpoint { get; private set; } = null!;

    public string Text => _text.ToString();

    public string Errors => _errors.ToString();

    public static async Task<ServedKernel> StartAsync(params string[] args)
    {
        var kernel = new ServedKernel(args);
        await Task.WhenAny(kernel._text.FirstLine, kernel._run);
        Assert.False(kernel._run.IsCompleted, kernel.Errors);
        string line = await kernel._text.FirstLine;
        Assert.StartsWith("Kernel and inspector: http://", line, StringComparison.Ordinal);
        kernel.Endpoint = new Uri(line.Split(' ')[3].Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal));
        return kernel;
    }

    public async Task<HttpResponseMessage> GetAsync(string path, string? token = null, string? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Endpoint, path));
        request.Headers.Host = host;
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    /// <summary>Asks it to end, as Ctrl+C does.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        await _stop.CancelAsync();
        return await _run.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
        _http.Dispose();
    }
}
