using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Syncropel.Package.Tests.Harness;

/// <summary>A kernel that an installed tool runs, in memory, on a port that the system chose.</summary>
internal sealed partial class ToolKernel : IAsyncDisposable
{
    private readonly Process _process;

    private ToolKernel(Process process, string address)
    {
        _process = process;
        Address = address;
    }

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address { get; }

    /// <summary>Starts it out of the folder <c>tools</c>.</summary>
    public static async Task<ToolKernel> StartAsync(Consumer consumer)
    {
        string program = consumer.PathOf("tools/dotnet-syncropel" + (OperatingSystem.IsWindows() ? ".exe" : ""));
        var variables = new Dictionary<string, string>();
        Process process = Process.Start(DotNet.StartInfo(program, consumer.Folder, variables, ["serve", "--in-memory", "--port", "0"]))!;
        Match said = AddressOf().Match(await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? "");
        if (said.Success) return new ToolKernel(process, said.Value);
        string errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        throw new InvalidOperationException($"The kernel of the tool has not started: {errors}");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    [GeneratedRegex("http://[0-9.:]+")]
    private static partial Regex AddressOf();
}
