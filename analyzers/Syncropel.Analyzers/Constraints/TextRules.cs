using Syncropel.Analyzers.Infrastructure;
using Syncropel.Grammar;

namespace Syncropel.Analyzers.Constraints;

/// <summary><c>minLength</c> and <c>maxLength</c>, in code points; and text must be text.</summary>
internal sealed class TextLengthRule(int minimum, int maximum) : ValueRule
{
    public override string? Explain(object constant)
    {
        if (constant is not string text) return null;
        int length = 0;
        for (int i = 0; i < text.Length; i++, length++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return $"the text has a lone surrogate at index {i}, which JSON cannot say";
            }

            i++;
        }

        if (length < minimum) return $"the text has {length} characters; at least {minimum} are needed";
        return length > maximum ? $"the text has {length} characters; at most {maximum} are allowed" : null;
    }
}

/// <summary><c>pattern</c>, evaluated as <c>Validate()</c> does, for a shorter time; what takes longer is judged there.</summary>
internal sealed class TextPatternRule(string source, string dotNet) : ValueRule
{
    private readonly Lazy<BoundedPattern?> _pattern = new(() => BoundedPattern.Compile(dotNet));

    public override string? Explain(object constant) =>
        constant is string text && _pattern.Value?.IsMatch(text) == false ? $"{Shown.Text(text)} does not match {source}" : null;
}

/// <summary>
/// <c>format</c>, as <c>Validate()</c> judges it. Members with <c>date-time</c>, <c>date</c>, <c>time</c>, <c>time-local</c>, <c>uuid</c>
/// or <c>uri</c> have a C# type of their own and no such rule, unless somebody writes the attribute by hand. A format that is unknown here
/// refuses nothing.
/// </summary>
internal sealed class TextFormatRule(string name) : ValueRule
{
    private readonly TextFormat? _format = TextFormats.Find(name);

    public override string? Explain(object constant) =>
        constant is not string text || _format is null || _format.Accepts(text)
            ? null
            : $"{Shown.Text(text)} has not the format {_format.Name}, as {_format.Example} has";
}
