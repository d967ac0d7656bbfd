namespace Syncropel.Grammar;

/// <summary>The parts of a valid kind.</summary>
internal sealed class KindParts(string scope, string? category, string entity, string? version)
{
    public string Scope { get; } = scope;

    public string? Category { get; } = category;

    public string Entity { get; } = entity;

    public string? Version { get; } = version;
}
