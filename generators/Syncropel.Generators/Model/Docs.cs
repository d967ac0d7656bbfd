using Syncropel.Generators.Infrastructure;

namespace Syncropel.Generators.Model;

/// <summary>What a schema says in prose: <c>title</c>, <c>description</c>, <c>examples</c> (as JSON).</summary>
internal sealed record Docs(string? Title, string? Description, EquatableArray<string> Examples);
