namespace Syncropel.Grammar;

/// <summary>Ends the translation of a pattern.</summary>
internal sealed class EcmaPatternException(string message, bool isEcma) : ArgumentException(message)
{
    /// <summary>Whether ECMA-262 allows what stands there, and only .NET has no counterpart.</summary>
    public bool IsEcma { get; } = isEcma;

    public static EcmaPatternException NotEcma(string message) => new(message, isEcma: false);

    public static EcmaPatternException NoCounterpart(string message) =>
        new($"{message}; that is legal ECMAScript, but has no counterpart in .NET", isEcma: true);
}
