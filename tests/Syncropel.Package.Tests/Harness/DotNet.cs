using System.Diagnostics;

namespace Syncropel.Package.Tests.Harness;

/// <summary>
/// Runs <c>dotnet</c> as a stranger's shell does: nothing of the build or the run of these tests reaches it, but for settings of the runtime.
/// </summary>
internal static class DotNet
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Runs it to its end.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="variables">What is set for it besides.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="TimeoutException">It does not end within ten minutes.</exception>
    public static async Task<CommandResult> RunAsync(
        string folder, IReadOnlyDictionary<string, string> variables, params IReadOnlyList<string> arguments)
    {
        using Process process = Process.Start(StartInfo("dotnet", folder, variables, arguments))!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        Task<string> errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'dotnet {string.Join(' ', arguments)}' has not ended. It said:\n{await output}{await errors}");
        }

        return new CommandResult($"dotnet {string.Join(' ', arguments)}", process.ExitCode, await output + await errors);
    }

    /// <summary>How a program is started with its input and outputs in our hands.</summary>
    public static ProcessStartInfo StartInfo(
        string program, string folder, IReadOnlyDictionary<string, string> variables, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // 'dotnet test' tells its children where its own SDK and targets are, and what it builds, and a hook of git in which repository it
        // runs: none of that is the consumer's.
        foreach (string name in start.Environment.Keys.Where(IsOfABuild).ToList()) start.Environment.Remove(name);
        foreach ((string name, string value) in variables) start.Environment[name] = value;
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";

        // The processes of a build end with it, but for the compiler's server, which every build of this machine shares.
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        return start;
    }

    private static bool IsOfABuild(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("GIT_", StringComparison.OrdinalIgnoreCase)
        || name.Equals("CI", StringComparison.OrdinalIgnoreCase);
}
