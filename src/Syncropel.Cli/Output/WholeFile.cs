using System.Text;

namespace Syncropel.Cli.Output;

/// <summary>Writes files that are there whole or not at all.</summary>
internal static class WholeFile
{
    /// <summary>Writes a file in the place of what is there. A link stays, and leads to what was written.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static async Task WriteAsync(string path, string text, CancellationToken cancellation)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        if (File.Exists(path) && await WriteToDeviceAsync(path, utf8, cancellation)) return;

        var link = new FileInfo(path);
        string target = link.LinkTarget is null ? link.FullName : link.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        string temporary = $"{target}.{Path.GetRandomFileName()}";
        await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
        {
            try
            {
                await file.WriteAsync(utf8, cancellation);
            }
            catch
            {
                File.Delete(temporary);
                throw;
            }
        }

        Move(temporary, target);
    }

    // A pipe or a device cannot be replaced, and what is written there is there at once.
    private static async Task<bool> WriteToDeviceAsync(string path, byte[] utf8, CancellationToken cancellation)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        bool isBelowDev = !OperatingSystem.IsWindows() && Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal);
        bool isDevice = isBelowDev || !file.CanSeek;
        if (isDevice) await file.WriteAsync(utf8, cancellation);
        return isDevice;
    }

    private static void Move(string temporary, string target)
    {
        try
        {
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
