using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Syncropel.Kernel.PostgreSql.Tests.Support;

/// <summary>The programs of Debian's package. They refuse to work for root, who therefore becomes somebody else.</summary>
internal static class PostgresPrograms
{
    public const string Missing =
        "There is no PostgreSQL on this machine (no initdb in /usr/lib/postgresql/*/bin); install Debian's package 'postgresql'.";

    private static bool IsRoot => Environment.UserName == "root";

    public static string? Find()
    {
        const string Root = "/usr/lib/postgresql";
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows) || !Directory.Exists(Root)) return null;
        return Directory.GetDirectories(Root).OrderByDescending(static version => version, StringComparer.Ordinal)
            .Select(static version => Path.Combine(version, "bin"))
            .FirstOrDefault(static programs => File.Exists(Path.Combine(programs, "initdb")));
    }

    /// <summary>Gives a directory to whom the server runs as.</summary>
    public static void GiveAway(string directory)
    {
        if (!IsRoot) return;
        using var chown = System.Diagnostics.Process.Start("chown", ["postgres:", directory]);
        chown.WaitForExit();
    }

    public static async Task RunAsync(string program, params string[] arguments)
    {
        using System.Diagnostics.Process process = Start(program, arguments);
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} has ended with {process.ExitCode}");
    }

    /// <summary>Starts a server that ends, as in a crash, when its input does: also when this process is killed.</summary>
    public static System.Diagnostics.Process StartServer(string program, params string[] arguments) => Start(
        "/bin/sh", ["-c", "\"$@\" & server=$!; read -r end; kill -QUIT $server; wait $server", "sh", program, .. arguments]);

    private static System.Diagnostics.Process Start(string program, params string[] arguments)
    {
        string[] command = IsRoot
            ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", program, .. arguments]
            : [program, .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/tmp",
        };
        System.Diagnostics.Process process = System.Diagnostics.Process.Start(start)!;

        // Nobody reads what it says, but it must not stand still because nobody does.
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
