using System.Diagnostics;
using System.Globalization;

namespace Syncropel.Cli.Tests.Support;

/// <summary>The program itself, in a process of its own.</summary>
internal sealed class RealProgram : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;
    private bool _isRead = true;

    private RealProgram(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    public StreamWriter Input => _process.StandardInput;

    public static RealProgram Start(string? postgres, params string[] args) =>
        StartIn(Environment.CurrentDirectory, new() { ["SYNCROPEL_POSTGRES"] = postgres }, args);

    /// <summary>Starts it in a folder, with variables of its own.</summary>
    public static RealProgram StartIn(string folder, Dictionary<string, string?> variables, params string[] args)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "Syncropel.Cli.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", program, .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach ((string name, string? value) in variables) start.Environment[name] = value;
        return new RealProgram(Process.Start(start)!);
    }

    /// <summary>The next line of its standard output.</summary>
    public async Task<string?> ReadLineAsync() => await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);

    /// <summary>Reads no more of its standard output, as <c>head</c> does when it has enough.</summary>
    public void StopReading()
    {
        _isRead = false;
        _process.StandardOutput.Close();
    }

    /// <summary>Asks it to end, as the system does.</summary>
    public void Terminate()
    {
        string id = _process.Id.ToString(CultureInfo.InvariantCulture);
        using var kill = Process.Start("kill", ["-TERM", id]);
        kill.WaitForExit();
    }

    /// <summary>Waits for its end.</summary>
    public async Task<CliResult> EndAsync()
    {
        Input.Close();
        string text = _isRead ? await _process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) : "";
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1));
        return new CliResult(_process.ExitCode, text, await _errors, []);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}
