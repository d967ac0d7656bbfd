namespace Syncropel;

/// <summary>Thrown when a client is made whose outbox cannot be opened. The message says why, and what helps.</summary>
public sealed class OutboxException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, and what mends it.</param>
    /// <param name="path">The file of the outbox.</param>
    /// <param name="innerException">The cause, if another exception is.</param>
    public OutboxException(string message, string path, Exception? innerException = null)
        : base(message, innerException) => Path = path;

    /// <summary>The file of the outbox, with its whole path.</summary>
    public string Path { get; }
}
