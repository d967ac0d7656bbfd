namespace Syncropel.Constraints;

/// <summary>How many members an object may have: the schema's <c>minProperties</c> and <c>maxProperties</c>.</summary>
/// <param name="minimum">The least number of members; 0 where there is no bound.</param>
/// <param name="maximum">The greatest number of members; <see cref="int.MaxValue"/> where there is no bound.</param>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class MemberCountAttribute(int minimum, int maximum) : ConstraintAttribute
{
    /// <summary>The least number of members; 0 where there is no bound.</summary>
    public int Minimum { get; } = minimum;

    /// <summary>The greatest number of members; <see cref="int.MaxValue"/> where there is no bound.</summary>
    public int Maximum { get; } = maximum;
}
