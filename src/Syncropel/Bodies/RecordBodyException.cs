namespace Syncropel;

/// <summary>Thrown where the JSON of a body does not have the shape that its kind asks for.</summary>
public sealed class RecordBodyException : FormatException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="problem">What is expected and what was found.</param>
    /// <param name="byteOffset">Where, in bytes from 0 in the body's JSON.</param>
    /// <param name="path">Where, as a JSON path such as <c>$.artists[2]</c>; null while it is not known.</param>
    /// <param name="innerException">The cause, if another exception is.</param>
    public RecordBodyException(string problem, long byteOffset, string? path = null, Exception? innerException = null)
        : base(path is null ? $"{problem} (at byte {byteOffset})" : $"{path}: {problem} (at byte {byteOffset})", innerException)
    {
        Problem = problem;
        ByteOffset = byteOffset;
        Path = path;
    }

    /// <summary>What is expected and what was found, without the place.</summary>
    public string Problem { get; }

    /// <summary>Where the fault is, in bytes from 0 in the body's JSON.</summary>
    public long ByteOffset { get; }

    /// <summary>Where the fault is, as a JSON path such as <c>$.artists[2]</c>; null where it is not known.</summary>
    public string? Path { get; }
}
