namespace Syncropel.Docs.Tests.Compiling;

/// <summary>A file of a project in memory.</summary>
/// <param name="Name">Its name, as findings name it.</param>
/// <param name="Text">What it says.</param>
internal sealed record SourceFile(string Name, string Text)
{
    public bool IsSchema => Name.EndsWith(".kind.json", StringComparison.Ordinal) || Name.EndsWith(".ref.json", StringComparison.Ordinal);
}
