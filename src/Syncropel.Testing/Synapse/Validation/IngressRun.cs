using System.Text.Json;
using Syncropel.Synapse;

namespace Syncropel.Testing.Synapse;

/// <summary>Runs ingress, and tells what of it is not as the contract has it.</summary>
internal static class IngressRun
{
    /// <summary>What is wrong. Null for nothing.</summary>
    public static string? ProblemOf<TModelInput, TModelOutput>(AdapterBase<TModelInput, TModelOutput> adapter, CanonicalIR ir)
    {
        try
        {
            return adapter.Ingress(ir) switch
            {
                null => "ingress returned null",
                JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } json =>
                    $"ingress returned the JSON value {Name(json)}",
                _ => null,
            };
        }
        catch (Exception thrown)
        {
            return $"ingress threw {thrown.GetType().Name}: {thrown.Message}";
        }
    }

    private static string Name(JsonElement json) => json.ValueKind.ToString().ToLowerInvariant();
}
