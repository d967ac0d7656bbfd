namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>A copy of a log that cannot be read to its end, for those who can make something of it.</summary>
internal static class LogCopy
{
    /// <summary>A name that no file has.</summary>
    public static string NameFor(string log)
    {
        string name = log + ".damaged";
        for (int number = 2; File.Exists(name); number++) name = $"{log}.damaged-{number}";
        return name;
    }

    /// <summary>Makes the copy. It is on the disk when this returns, since the log is not there for long; half a one never is.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be made there.</exception>
    public static void Make(string log, string copy)
    {
        using FileStream source = new(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        FileStream target = new(copy, options);
        try
        {
            using (target)
            {
                source.CopyTo(target);
                target.Flush(flushToDisk: true);
            }
        }
        catch
        {
            File.Delete(copy);
            throw;
        }
    }
}
