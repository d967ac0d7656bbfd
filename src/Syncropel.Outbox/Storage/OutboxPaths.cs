using System.Globalization;

namespace Syncropel.Outbox.Storage;

/// <summary>The names of an outbox's files. All lie in one folder, so that a file takes another's place in one step.</summary>
/// <param name="Main">The file that the user has named.</param>
internal sealed record OutboxPaths(string Main)
{
    // What SQLite puts behind a file's name for the files that belong to it.
    private static readonly string[] Companions = ["-wal", "-shm", "-journal"];

    /// <summary>What the outbox is called in metrics and logs.</summary>
    public string Name { get; } = Path.GetFileName(Main);

    /// <summary>SQLite's log of what is not in the file yet.</summary>
    public string Wal => Main + "-wal";

    /// <summary>Held by the process that has the outbox open.</summary>
    public string Lock => Main + ".lock";

    /// <summary>A file in the making, that will take the place of the main one.</summary>
    public OutboxPaths Draft => new(Main + ".new");

    /// <summary>A name for a damaged file at which nothing is yet.</summary>
    public OutboxPaths Damaged(DateTimeOffset now)
    {
        string name = $"{Main}.damaged-{now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}";
        OutboxPaths free = new(name);
        for (int copy = 2; free.IsTaken; copy++) free = new OutboxPaths($"{name}-{copy}");
        return free;
    }

    /// <summary>Moves the file, and then what belongs to it. What is not there is not moved.</summary>
    public void MoveTo(OutboxPaths target)
    {
        if (File.Exists(Main)) File.Move(Main, target.Main);
        foreach (string companion in Companions)
        {
            if (File.Exists(Main + companion)) File.Move(Main + companion, target.Main + companion);
        }
    }

    /// <summary>Deletes the file and what belongs to it.</summary>
    public void Delete()
    {
        File.Delete(Main);
        foreach (string companion in Companions) File.Delete(Main + companion);
    }

    private bool IsTaken => File.Exists(Main) || Array.Exists(Companions, companion => File.Exists(Main + companion));
}
