namespace Syncropel.Analyzers.Constraints;

/// <summary>Why <c>Validate()</c> refuses a value.</summary>
/// <param name="Message">What is wrong, and what would be right, as <c>Validate()</c> says it.</param>
/// <param name="Replacement">The nearest value that is right, as C#; null where none is near.</param>
internal sealed record Refusal(string Message, string? Replacement = null);
