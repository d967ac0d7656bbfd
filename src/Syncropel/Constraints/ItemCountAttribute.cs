namespace Syncropel.Constraints;

/// <summary>How many elements an array may have: the schema's <c>minItems</c> and <c>maxItems</c>.</summary>
/// <param name="minimum">The least number of elements; 0 where there is no bound.</param>
/// <param name="maximum">The greatest number of elements; <see cref="int.MaxValue"/> where there is no bound.</param>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class ItemCountAttribute(int minimum, int maximum) : ConstraintAttribute
{
    /// <summary>The least number of elements; 0 where there is no bound.</summary>
    public int Minimum { get; } = minimum;

    /// <summary>The greatest number of elements; <see cref="int.MaxValue"/> where there is no bound.</summary>
    public int Maximum { get; } = maximum;
}
