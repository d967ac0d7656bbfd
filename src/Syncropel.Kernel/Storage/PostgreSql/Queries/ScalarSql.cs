using System.Diagnostics;
using System.Text.Json;
using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage.PostgreSql.Queries;

/// <summary>A value that a query compares, as JSON for the database.</summary>
internal static class ScalarSql
{
    public static string Json(Scalar scalar) => scalar.Type switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => scalar.Number.ToString(),
        JsonValueKind.String => $"\"{JsonEncodedText.Encode(StoredText.Escape(scalar.Text!))}\"",
        _ => throw new UnreachableException(),
    };

    public static string Operator(Relation relation) => relation switch
    {
        Relation.Greater => ">",
        Relation.GreaterOrEqual => ">=",
        Relation.Less => "<",
        _ => "<=",
    };
}
