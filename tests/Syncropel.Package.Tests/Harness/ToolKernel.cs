using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Syncropel.Package.Tests.Harness;

/// <summary>A kernel that an installed tool runs, on a port that the system chose.</summary>
internal sealed partial class ToolKernel : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;

    private ToolKernel(Process process, string address)
    {
        _process = process;
        Address = address;
    }

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address { get; }

    /// <summary>Starts it out of the folder <c>tools</c>.</summary>
    /// <param name="consumer">Where that folder is.</param>
    /// <param name="options">What is said to <c>serve</c> besides the port: where its records are.</param>
    /// <exception cref="InvalidOperationException">It has ended, or has not said within a minute where it listens.</exception>
    public static async Task<ToolKernel> StartAsync(Consumer consumer, params IReadOnlyList<string> options)
    {
        string program = consumer.PathOf("tools/dotnet-syncropel" + (OperatingSystem.IsWindows() ? ".exe" : ""));
        var variables = new Dictionary<string, string>();
        Process process = Process.Start(DotNet.StartInfo(program, consumer.Folder, variables, ["serve", .. options, "--port", "0"]))!;
        Match said = AddressOf().Match(await FirstLineAsync(process));
        if (said.Success) return new ToolKernel(process, said.Value);
        process.Kill();
        string errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        throw new InvalidOperationException($"The kernel of the tool has not started: {errors}");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    private static async Task<string> FirstLineAsync(Process process)
    {
        CancellationToken cancelled = TestContext.Current.CancellationToken;
        try
        {
            return await process.StandardOutput.ReadLineAsync(cancelled).AsTask().WaitAsync(Patience, cancelled) ?? "";
        }
        catch (TimeoutException)
        {
            return "";
        }
    }

    [GeneratedRegex("http://[0-9.:]+")]
    private static partial Regex AddressOf();
}
