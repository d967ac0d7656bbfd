using Syncropel.Generators.Infrastructure;

namespace Syncropel.Generators.Model;

/// <summary>
/// What other files must know of one: its name, its C# name, and where it says so. Small, so that a change of a body leaves
/// everything that compares files with each other cached.
/// </summary>
internal sealed record Signature(string Name, string FullCSharpName, string FilePath, LocationInfo Location)
{
    /// <summary>The kind that it says it supersedes. Null for none.</summary>
    public string? Supersedes { get; init; }
}
