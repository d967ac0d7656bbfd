namespace Syncropel.Kernel;

/// <summary>Thrown when a kernel's store cannot be opened, or cannot be read or written. The message says why, and what helps.</summary>
public sealed class KernelStoreException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, and what mends it.</param>
    /// <param name="innerException">The cause, if another exception is.</param>
    public KernelStoreException(string message, Exception? innerException = null)
        : base(message, innerException) { }
}
