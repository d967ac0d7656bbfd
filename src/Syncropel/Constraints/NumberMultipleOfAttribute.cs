namespace Syncropel.Constraints;

/// <summary>What a number must be a multiple of: the schema's <c>multipleOf</c>.</summary>
/// <param name="divisor">The divisor as a JSON number, exact.</param>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class NumberMultipleOfAttribute(string divisor) : ConstraintAttribute
{
    /// <summary>The divisor as a JSON number, exact.</summary>
    public string Divisor { get; } = divisor;
}
