using System.Text.Json;

namespace Syncropel.Generators.Tests.Oracle;

/// <summary>
/// JSON Schema 2020-12 as its specification reads: slow, small, and without any of the product's code, so that generated code can
/// be held against it. Formats are asserted, those that <see cref="Formats"/> knows.
/// </summary>
/// <remarks>It takes any schema document; keywords that the specification does not know are ignored, as it says.</remarks>
internal sealed class SchemaOracle
{
    private readonly SchemaResources _resources;

    public SchemaOracle(JsonElement schemaRoot) => _resources = new SchemaResources(schemaRoot);

    /// <summary>Whether a schema document accepts an instance.</summary>
    /// <exception cref="UnresolvedReferenceException">A reference that is met leads out of the document.</exception>
    public static bool Accepts(JsonElement schemaRoot, JsonElement instance) => new SchemaOracle(schemaRoot).Accepts(instance);

    /// <summary>Whether the document accepts an instance.</summary>
    /// <exception cref="UnresolvedReferenceException">A reference that is met leads out of the document.</exception>
    public bool Accepts(JsonElement instance) => Evaluate(new Position(_resources.Root, _resources.RootBase, null), instance) is not null;

    /// <summary>Holds an instance against the schema at a position. Null where it is refused; else what of it was looked at.</summary>
    internal Evaluated? Evaluate(Position at, JsonElement instance)
    {
        if (at.Schema.ValueKind == JsonValueKind.True) return new Evaluated();
        if (at.Schema.ValueKind == JsonValueKind.False) return null;

        Position here = SchemaResources.Enter(at);
        if (!ValueRules.Accept(here.Schema, instance)) return null;

        var seen = new Evaluated();
        bool accepted = Follow(here, instance, seen)
            && new Combinators(this).Accept(here, instance, seen)
            && new ObjectRules(this).Accept(here, instance, seen)
            && new ArrayRules(this).Accept(here, instance, seen);
        return accepted ? seen : null;
    }

    private bool Follow(Position here, JsonElement instance, Evaluated seen)
    {
        if (here.Schema.TryGetProperty("$ref", out JsonElement reference)
            && !seen.Include(Evaluate(_resources.Resolve(here, reference.GetString()!), instance)))
        {
            return false;
        }

        return !here.Schema.TryGetProperty("$dynamicRef", out JsonElement dynamic)
            || seen.Include(Evaluate(_resources.ResolveDynamically(here, dynamic.GetString()!), instance));
    }
}
