using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Syncropel.Identities;

/// <summary>Reads and makes files that hold a key, and sees to it that nobody but their owner can read them.</summary>
internal static class KeyFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <exception cref="IdentityException">Others can read or change the file, or it holds no key that can be read.</exception>
    /// <exception cref="NotSupportedException">The key is of another kind.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ECDsa Read(string path, ReadOnlySpan<char> password)
    {
        byte[] bytes = new byte[PemKey.LongestText + 1];
        char[] pem = new char[bytes.Length];
        try
        {
            using var file = new FileStream(path, new FileStreamOptions { BufferSize = 0 });
            ThrowIfLoose(file.SafeFileHandle, path);

            // To its end and not to its length: what comes through a pipe has none.
            int length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return PemKey.Read(pem.AsSpan(0, Encoding.UTF8.GetChars(bytes, 0, length, pem, 0)), password, Name(path));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
            Array.Clear(pem);
        }
    }

    /// <exception cref="IOException">There is such a file already, or it cannot be written.</exception>
    public static void Create(string path, ECDsa key)
    {
        char[] pem = new char[1024];
        byte[] bytes = new byte[pem.Length];
        try
        {
            if (!key.TryExportPkcs8PrivateKeyPem(pem, out int length)) throw new InvalidOperationException("the key has no room");
            pem[length] = '\n';
            int count = Encoding.ASCII.GetBytes(pem, 0, length + 1, bytes, 0);
            Create(path, file =>
            {
                file.Write(bytes, 0, count);

                // Records may be signed at once, and a key that is gone after a crash cannot be made again.
                file.Flush(flushToDisk: true);
            });
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
            Array.Clear(pem);
        }
    }

    /// <summary>Makes a file for its owner alone, or none: half a key would be in the way of a whole one.</summary>
    /// <exception cref="IOException">There is such a file already, or it cannot be written.</exception>
    internal static void Create(string path, Action<FileStream> write)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        var file = new FileStream(path, options);
        try
        {
            using (file) write(file);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    public static string Name(string path) => $"The key file '{path}'";

    // Of the open file: one that is looked at by its path may be another by the time it is read.
    private static void ThrowIfLoose(SafeFileHandle file, string path)
    {
        if (OperatingSystem.IsWindows()) return;
        UnixFileMode mode = File.GetUnixFileMode(file);
        if ((mode & Others) == 0) return;
        throw new IdentityException(
            $"{Name(path)} has the mode {Convert.ToString((int)mode, 8).PadLeft(4, '0')}, so that others than its owner can use it. "
                + $"It is not read. Run: chmod 600 '{path}'");
    }
}
