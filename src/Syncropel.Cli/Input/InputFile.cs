namespace Syncropel.Cli.Input;

/// <summary>Reads what is given by a file or by the standard input.</summary>
internal static class InputFile
{
    private const string Standard = "-";

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>How messages name it.</summary>
    public static string NameOf(string path) => path == Standard ? "(standard input)" : path;

    /// <summary>What it holds, without a byte order mark.</summary>
    /// <exception cref="CommandException">The file is not there.</exception>
    public static async Task<byte[]> ReadAsync(Terminal terminal, string path, CancellationToken cancellation)
    {
        byte[] utf8 = await ReadAllAsync(terminal, path, cancellation);
        return utf8.AsSpan().StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8;
    }

    private static async Task<byte[]> ReadAllAsync(Terminal terminal, string path, CancellationToken cancellation)
    {
        if (path != Standard)
        {
            return File.Exists(path)
                ? await File.ReadAllBytesAsync(path, cancellation)
                : throw new CommandException($"'{path}': there is no such file.");
        }

        using var whole = new MemoryStream();
        await terminal.Input.CopyToAsync(whole, cancellation);
        return whole.ToArray();
    }
}
