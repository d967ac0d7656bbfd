using Syncropel.Outbox;

namespace Syncropel;

/// <summary>Gives a client an outbox in a file.</summary>
public static class OutboxClientOptionsExtensions
{
    /// <summary>
    /// Options with an outbox: an emit that cannot be delivered is kept in a file and delivered later, in order per thread, across
    /// restarts and crashes. See docs/outbox.md.
    /// </summary>
    /// <param name="options">The options; they stay as they are.</param>
    /// <param name="path">
    /// The file. It is created where it is not there, readable for its owner alone, and with it its folder. It belongs to one client at a
    /// time: a second one, of this process or another, is refused when it is made. So does the file beside it with <c>.lock</c> behind
    /// its name, which is empty and stays.
    /// </param>
    /// <param name="outbox">How the outbox works; null for the defaults.</param>
    /// <returns>
    /// A copy of the options. The file is opened when a client is made of them, which throws an <see cref="OutboxException"/> where that
    /// cannot be.
    /// </returns>
    /// <exception cref="ArgumentException">The path is none, or an option cannot work; the message says which.</exception>
    public static SyncropelClientOptions UseOutbox(this SyncropelClientOptions options, string path, OutboxOptions? outbox = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (path == ":memory:")
        {
            throw new ArgumentException("An outbox in memory keeps nothing across a crash; give the path of a file.", nameof(path));
        }

        outbox ??= new OutboxOptions();
        OutboxOptionsCheck.ThrowIfInvalid(outbox, nameof(outbox));
        return options with { Outbox = new FileOutboxProvider(Path.GetFullPath(path), outbox) };
    }
}
