namespace Syncropel;

/// <summary>Thrown where a key cannot be had, or does not sign. The message says why, and holds nothing of the key.</summary>
public sealed class IdentityException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong with which key, and what mends it.</param>
    /// <param name="innerException">The cause, if another exception is.</param>
    public IdentityException(string message, Exception? innerException = null)
        : base(message, innerException) { }
}
