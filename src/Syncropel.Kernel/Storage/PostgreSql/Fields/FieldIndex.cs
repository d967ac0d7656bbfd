using System.Security.Cryptography;
using System.Text;
using Syncropel.Kernel.Query;
using Syncropel.Kernel.Storage.PostgreSql.Queries;

namespace Syncropel.Kernel.Storage.PostgreSql.Fields;

/// <summary>The indexes of one field: one that finds values, elements of arrays too, and one that knows their order.</summary>
internal static class FieldIndex
{
    /// <summary>What the names of all of them begin with.</summary>
    public const string Prefix = "syncropel_field_";

    /// <summary>The names of a field's indexes, and the statements that make them.</summary>
    public static IEnumerable<(string Name, string Create)> Of(FieldPath path)
    {
        string value = FieldSql.Value(path, FieldSql.Literal);
        string name = Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key(path))))[..20];
        string order = string.Join(", ", FieldSql.OrderKeys(value)[..^1]);
        yield return ($"{name}_has", Create($"{name}_has", $"USING gin ({value} jsonb_path_ops) WITH (fastupdate = off)"));
        yield return ($"{name}_order", Create($"{name}_order", $"({order})"));
    }

    /// <summary>What two paths of one field have in common: <c>namespace</c> and <c>body.namespace</c> are one.</summary>
    public static string Key(FieldPath path) => string.Join('.', path.Steps);

    // Nobody who writes waits for it.
    private static string Create(string name, string what) => $"CREATE INDEX CONCURRENTLY IF NOT EXISTS {name} ON syncropel_records {what}";
}
