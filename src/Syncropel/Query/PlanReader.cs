using System.Text.Json;
using Syncropel.Json;

namespace Syncropel.Query;

/// <summary>Reads what a kernel says of how it answers a query. What is not there, or not of the right type, is left out.</summary>
internal static class PlanReader
{
    public static QueryPlan Read(JsonMembers answer)
    {
        long? total = answer.TryGetValue("matched_total", out JsonElement matched)
            && matched.ValueKind == JsonValueKind.Number && matched.TryGetInt64(out long count) ? count : null;
        return answer.TryGetValue("plan", out JsonElement plan) && plan.ValueKind == JsonValueKind.Object
            ? new QueryPlan
            {
                IndexedFields = Fields(plan, "indexed_fields"),
                UnindexedFields = Fields(plan, "unindexed_fields"),
                MatchedTotal = total,
            }
            : new QueryPlan { MatchedTotal = total };
    }

    private static ValueList<string> Fields(JsonElement plan, string name) =>
        plan.TryGetProperty(name, out JsonElement fields) && fields.ValueKind == JsonValueKind.Array
            ? fields.EnumerateArray().Where(static field => field.ValueKind == JsonValueKind.String)
                .Select(static field => field.GetString()!).ToValueList()
            : [];
}
