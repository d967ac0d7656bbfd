namespace Syncropel.Constraints;

/// <summary>How long a text may be, in code points: the schema's <c>minLength</c> and <c>maxLength</c>.</summary>
/// <param name="minimum">The least number of code points; 0 where there is no bound.</param>
/// <param name="maximum">The greatest number of code points; <see cref="int.MaxValue"/> where there is no bound.</param>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class TextLengthAttribute(int minimum, int maximum) : ConstraintAttribute
{
    /// <summary>The least number of code points; 0 where there is no bound.</summary>
    public int Minimum { get; } = minimum;

    /// <summary>The greatest number of code points; <see cref="int.MaxValue"/> where there is no bound.</summary>
    public int Maximum { get; } = maximum;
}
