namespace Syncropel.Generators.Tests.Oracle;

/// <summary>A reference leads out of the document, or to nothing in it.</summary>
internal sealed class UnresolvedReferenceException(string reference) : Exception($"The reference '{reference}' leads to nothing here.");
