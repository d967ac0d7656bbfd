namespace Syncropel.Cli.Output;

/// <summary>Writes files that are there whole or not at all.</summary>
internal static class WholeFile
{
    /// <exception cref="IOException">It cannot be written.</exception>
    public static async Task WriteAsync(string path, string text, CancellationToken cancellation)
    {
        string temporary = path + ".new";
        try
        {
            await File.WriteAllTextAsync(temporary, text, cancellation);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
