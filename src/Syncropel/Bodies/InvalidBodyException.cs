namespace Syncropel;

/// <summary>
/// Thrown where a body that is to be emitted breaks its schema, or has no JSON form. Nothing was sent; no retry mends it.
/// </summary>
public sealed class InvalidBodyException : ArgumentException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="kind">The kind of the body.</param>
    /// <param name="result">What the body breaks.</param>
    /// <param name="parameterName">The caller's parameter.</param>
    public InvalidBodyException(string kind, ValidationResult result, string? parameterName = null)
        : base($"The body is no valid {kind}:\n{result}", parameterName)
    {
        Kind = kind;
        Violations = result.Violations;
    }

    internal InvalidBodyException(string kind, string problem, string? parameterName, Exception cause)
        : base($"The body of {kind} has no JSON form: {problem}", parameterName, cause)
    {
        Kind = kind;
        Violations = [];
    }

    /// <summary>The kind of the body.</summary>
    public string Kind { get; }

    /// <summary>Every constraint that the body breaks; empty where it has no JSON form at all, which the message explains.</summary>
    public IReadOnlyList<Violation> Violations { get; }
}
