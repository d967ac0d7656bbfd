using System.Diagnostics;

namespace Syncropel.TestSupport;

/// <summary>
/// A process that a test watches, and kills: the program that lies beside the test project, and is called as it is, with Victim in the
/// place of Tests.
/// </summary>
internal sealed class VictimProcess : IDisposable
{
    private static readonly string Program = Find();

    private readonly Process _process;

    private VictimProcess(Process process) => _process = process;

    public static VictimProcess Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return new VictimProcess(Process.Start(start)!);
    }

    /// <summary>Lets a process go on that waits for a line.</summary>
    public void Go()
    {
        _process.StandardInput.WriteLine();
        _process.StandardInput.Flush();
    }

    /// <summary>The next line that it says; null where it says none any more.</summary>
    public async Task<string?> ReadAsync() => await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);

    /// <summary>Kills it, in the middle of whatever it does, and reads what it had said.</summary>
    public async Task<IReadOnlyList<string>> KillAsync()
    {
        _process.Kill();
        var rest = new List<string>();
        while (await ReadAsync() is { } line) rest.Add(line);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return rest;
    }

    /// <summary>Waits for its own end.</summary>
    /// <returns>What it has said since, and how it has ended.</returns>
    public async Task<(string Said, int Code)> EndAsync()
    {
        _process.StandardInput.Close();
        string said = await _process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (said.Trim(), _process.ExitCode);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    // Beside this one: …/bin/Syncropel.Outbox.Victim/debug/.
    private static string Find()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        string name = own.Parent!.Name.Replace(".Tests", ".Victim", StringComparison.Ordinal);
        string victim = Path.Combine(own.Parent.Parent!.FullName, name, own.Name, $"{name}.dll");
        return File.Exists(victim) ? victim : throw new FileNotFoundException("The victim is not built; build this project.", victim);
    }
}
