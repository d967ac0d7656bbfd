using Syncropel.Generators.Infrastructure;

namespace Syncropel.Generators.Model;

/// <summary>What a schema says in prose: <c>title</c>, <c>description</c>, <c>examples</c> (as JSON).</summary>
internal sealed record Docs(string? Title, string? Description, EquatableArray<string> Examples)
{
    /// <summary>A schema that says nothing.</summary>
    public static readonly Docs None = new(null, null, default);

    /// <summary>Facts that hold for readers and not for values: <c>read-only</c>, <c>encoded as base64</c>.</summary>
    public EquatableArray<string> Notes { get; init; }
}
