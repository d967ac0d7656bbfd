namespace Syncropel.Constraints;

/// <summary>The bounds of a number: the schema's <c>minimum</c> and <c>maximum</c>, or their exclusive forms.</summary>
/// <param name="minimum">The lower bound as a JSON number, exact; null for none.</param>
/// <param name="maximum">The upper bound as a JSON number, exact; null for none.</param>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class NumberRangeAttribute(string? minimum, string? maximum) : ConstraintAttribute
{
    /// <summary>The lower bound as a JSON number, exact; null for none.</summary>
    public string? Minimum { get; } = minimum;

    /// <summary>The upper bound as a JSON number, exact; null for none.</summary>
    public string? Maximum { get; } = maximum;

    /// <summary>Whether the lower bound itself is out of the range.</summary>
    public bool IsMinimumExclusive { get; set; }

    /// <summary>Whether the upper bound itself is out of the range.</summary>
    public bool IsMaximumExclusive { get; set; }
}
