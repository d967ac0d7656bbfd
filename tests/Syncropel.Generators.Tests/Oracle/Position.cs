using System.Text.Json;

namespace Syncropel.Generators.Tests.Oracle;

/// <summary>A schema that is being evaluated: the schema, the base its references start from, and how it was come to.</summary>
internal sealed record Position(JsonElement Schema, string Base, DynamicScope? Scope)
{
    /// <summary>Whether the base is the schema's own already.</summary>
    public bool IsEntered { get; init; }

    /// <summary>A schema below this one.</summary>
    public Position At(JsonElement schema) => new(schema, Base, Scope);

    /// <summary>The schema under a keyword. Null where the keyword is not there.</summary>
    public Position? Under(string keyword) => Schema.TryGetProperty(keyword, out JsonElement schema) ? At(schema) : null;
}

/// <summary>The resources that have been entered, the last one first.</summary>
internal sealed record DynamicScope(string Base, DynamicScope? Outer);
