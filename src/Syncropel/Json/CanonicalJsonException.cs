namespace Syncropel.Json;

/// <summary>
/// Thrown for JSON that has no canonical form: it is malformed, too deep, or has a duplicate key, a lone surrogate, or a number that
/// is none.
/// </summary>
public sealed class CanonicalJsonException : FormatException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, and what would be right.</param>
    /// <param name="byteOffset">Where, in bytes from 0 in the UTF-8 input; null where the value did not come from JSON text.</param>
    /// <param name="innerException">The cause, if another exception is.</param>
    public CanonicalJsonException(string message, long? byteOffset = null, Exception? innerException = null)
        : base(byteOffset is { } offset ? $"{message} (at byte {offset})" : message, innerException)
    {
        ByteOffset = byteOffset;
        Reason = message;
    }

    /// <summary>Where the fault is, in bytes from 0 in the UTF-8 input; null where the value did not come from JSON text.</summary>
    public long? ByteOffset { get; }

    /// <summary>What is wrong, without the place.</summary>
    internal string Reason { get; }
}
