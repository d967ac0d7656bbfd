using System.Text.RegularExpressions;

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

/// <summary><c>pattern</c>, evaluated as <c>Validate()</c> does.</summary>
internal sealed class TextPatternRule(string source, string dotNet) : ValueRule
{
    // Less than at run time: an editor waits for it. What takes longer is judged there.
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(250);

    private readonly Lazy<Regex?> _regex = new(() => Build(dotNet));

    // A pattern that was too slow once is slow for every constant, and the editor would wait for each.
    private volatile bool _isTooSlow;

    public override string? Explain(object constant)
    {
        if (_isTooSlow || constant is not string text || _regex.Value is not { } regex) return null;
        try
        {
            return regex.IsMatch(text) ? null : $"{Shown.Text(text)} does not match {source}";
        }
        catch (RegexMatchTimeoutException)
        {
            _isTooSlow = true;
            return null;
        }
    }

    // An attribute that was written by hand may hold anything.
    private static Regex? Build(string dotNet)
    {
        try
        {
            return new Regex(dotNet, RegexOptions.CultureInvariant, Limit);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}

/// <summary><c>format</c>.</summary>
internal sealed class TextFormatRule(string format) : ValueRule
{
    public override string? Explain(object constant) =>
        constant is string text && TextFormats.IsRefused(format, text, out string? example)
            ? $"{Shown.Text(text)} has not the format {format}, as {example} has"
            : null;
}
