namespace Syncropel.Synapse;

/// <summary>An IR breaks the specification. Its members are those of the error envelope.</summary>
public abstract class IRException : Exception
{
    private protected IRException(string error, string field, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Error = error;
        Field = field;
    }

    /// <summary>The error's code, such as <c>IR_INVALID_FIELD</c>.</summary>
    public string Error { get; }

    /// <summary>The member that is wrong, as a path in the IR's JSON: <c>payload.content</c>.</summary>
    public string Field { get; }

    /// <summary>The error envelope as JSON.</summary>
    public abstract string ToJson();
}
