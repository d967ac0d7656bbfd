using Syncropel.Analyzers.Infrastructure;
using Syncropel.Grammar;

namespace Syncropel.Analyzers.Constraints;

/// <summary>A rule about numbers, held against their exact values.</summary>
internal abstract class NumberRule : ValueRule
{
    public sealed override string? Explain(object constant)
    {
        if (NumberText.IsNoNumber(constant)) return $"{NumberText.Of(constant)} is no JSON number";
        return NumberText.Of(constant) is { } token ? Explain(token, ExactNumber.Parse(token)) : null;
    }

    /// <summary>Why a number is refused; null where it is not.</summary>
    public abstract string? Explain(string token, ExactNumber value);
}

/// <summary><c>minimum</c> and <c>maximum</c>, or their exclusive forms.</summary>
internal sealed class NumberRangeRule(string? minimum, string? maximum, bool isMinimumExclusive, bool isMaximumExclusive) : NumberRule
{
    private readonly ExactNumber? _least = minimum is null ? null : ExactNumber.Parse(minimum);
    private readonly ExactNumber? _most = maximum is null ? null : ExactNumber.Parse(maximum);

    public string? Minimum => minimum;

    public string? Maximum => maximum;

    public override string? Explain(string token, ExactNumber value)
    {
        if (value < _least) return isMinimumExclusive ? $"{token} is not more than {minimum}" : $"{token} is less than {minimum}";
        if (value > _most) return isMaximumExclusive ? $"{token} is not less than {maximum}" : $"{token} is more than {maximum}";
        if (isMinimumExclusive && value == _least) return $"{token} is not more than {minimum}";
        return isMaximumExclusive && value == _most ? $"{token} is not less than {maximum}" : null;
    }
}

/// <summary><c>multipleOf</c>.</summary>
internal sealed class NumberMultipleOfRule(string divisor) : NumberRule
{
    private readonly ExactNumber _divisor = ExactNumber.Parse(divisor);

    public string Divisor => divisor;

    public override string? Explain(string token, ExactNumber value) =>
        _divisor.IsZero || value.IsMultipleOf(_divisor) ? null : $"{token} is no multiple of {divisor}";
}
