namespace Syncropel;

/// <summary>One constraint of a schema that a body breaks.</summary>
/// <param name="Path">Where, as a JSON path such as <c>$.artists[2]</c>.</param>
/// <param name="Rule">The schema's keyword: <c>minLength</c>, <c>pattern</c>, …</param>
/// <param name="Message">What is wrong, and what would be right.</param>
public sealed record Violation(string Path, string Rule, string Message)
{
    /// <summary>The violation in one line.</summary>
    public override string ToString() => $"{Path}: {Message} ({Rule})";
}

/// <summary>What holding a body against its schema found.</summary>
public readonly struct ValidationResult
{
    private readonly IReadOnlyList<Violation>? _violations;

    internal ValidationResult(IReadOnlyList<Violation>? violations) => _violations = violations;

    /// <summary>The result of a body that breaks nothing.</summary>
    public static ValidationResult Valid => default;

    /// <summary>Whether the body breaks nothing.</summary>
    public bool IsValid => _violations is null;

    /// <summary>Every constraint that the body breaks, in the order of the schema.</summary>
    public IReadOnlyList<Violation> Violations => _violations ?? [];

    /// <summary><c>valid</c>, or one line a violation.</summary>
    public override string ToString() => IsValid ? "valid" : string.Join('\n', Violations);
}
