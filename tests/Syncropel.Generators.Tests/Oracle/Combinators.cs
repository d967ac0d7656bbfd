using System.Text.Json;

namespace Syncropel.Generators.Tests.Oracle;

/// <summary>The keywords that hold other schemas against the same instance.</summary>
internal sealed class Combinators(SchemaOracle oracle)
{
    public bool Accept(Position here, JsonElement instance, Evaluated seen)
    {
        bool accepted = Include(here, "allOf", instance, seen) is null or { Refused: 0 }
            && Include(here, "anyOf", instance, seen) is null or { Accepted: > 0 }
            && Include(here, "oneOf", instance, seen) is null or { Accepted: 1 };
        return accepted
            && (here.Under("not") is not { } not || oracle.Evaluate(not, instance) is null)
            && AcceptsConditional(here, instance, seen);
    }

    private bool AcceptsConditional(Position here, JsonElement instance, Evaluated seen)
    {
        if (here.Under("if") is not { } condition) return true;
        Evaluated? met = oracle.Evaluate(condition, instance);
        seen.Include(met);
        return here.Under(met is null ? "else" : "then") is not { } branch || seen.Include(oracle.Evaluate(branch, instance));
    }

    // All branches are looked at, even after one has accepted: each adds what it has evaluated.
    private (int Accepted, int Refused)? Include(Position here, string keyword, JsonElement instance, Evaluated seen)
    {
        if (!here.Schema.TryGetProperty(keyword, out JsonElement branches)) return null;
        int accepted = 0, refused = 0;
        foreach (JsonElement branch in branches.EnumerateArray())
        {
            if (seen.Include(oracle.Evaluate(here.At(branch), instance))) accepted++;
            else refused++;
        }

        return (accepted, refused);
    }
}
