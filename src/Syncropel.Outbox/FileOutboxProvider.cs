using Syncropel.Delivery;
using Syncropel.Outbox.Storage;

namespace Syncropel.Outbox;

/// <summary>Opens the outbox in a file.</summary>
internal sealed class FileOutboxProvider(string path, OutboxOptions options) : IOutboxProvider
{
    /// <exception cref="OutboxException">The file cannot be opened.</exception>
    public IOutboxIntake Open(OutboxContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        OpenedFile file = FileOpener.Open(path, context);
        var outbox = new FileOutbox(file, options, context);
        outbox.Start();
        return outbox;
    }
}
