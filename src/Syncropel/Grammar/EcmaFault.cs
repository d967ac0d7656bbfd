namespace Syncropel.Grammar;

/// <summary>Why a pattern was not translated.</summary>
/// <param name="Message">What is wrong, and what would be right where that can be said.</param>
/// <param name="IsEcma">Whether ECMA-262 allows the pattern, and only .NET has no counterpart.</param>
internal sealed record EcmaFault(string Message, bool IsEcma);
