using System.Text.Json;
using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage.PostgreSql.Queries;

/// <summary>
/// Conditions on the fields that have columns, as far as the columns say it: those of thread, actor and kind keep no order, since a long
/// name stands in them as its hash.
/// </summary>
internal static class ColumnSql
{
    private static readonly Dictionary<FieldPath, string> Names = new()
    {
        [FieldPath.Thread] = "thread",
        [FieldPath.Actor] = "actor",
        [FieldPath.Kind] = "kind",
        [FieldPath.Parse("id", "$")] = "id",
    };

    private static readonly FieldPath CreatedAt = FieldPath.Parse("created_at", "$");

    /// <summary>Whether an index over a column serves the field.</summary>
    public static bool IsIndexed(FieldPath path) => Names.ContainsKey(path);

    /// <summary>The column that has the order of the field; null where none has. There is a value in every record.</summary>
    public static string? OrderKey(FieldPath path) =>
        path == FieldPath.Clock ? "clock" : path == CreatedAt ? "created_at" : Names.GetValueOrDefault(path) == "id" ? "id" : null;

    /// <summary>The condition; null where the columns do not say it.</summary>
    public static string? Write(FieldPath path, Condition condition, SqlValues values) => condition switch
    {
        Condition.OneOf oneOf when path == FieldPath.Clock => Clocks(oneOf.Values, values),
        Condition.OneOf oneOf when Names.TryGetValue(path, out string? name) => Keys(oneOf.Values, name, values),
        Condition.Bounded { Bound.Type: JsonValueKind.Number } bounded when path == FieldPath.Clock => Clock(bounded, values),
        Condition.Bounded { Bound.Text: { } bound } bounded when path == CreatedAt =>
            $"created_at {ScalarSql.Operator(bounded.Relation)} {values.Add(StoredText.Escape(bound))}",
        _ => null,
    };

    private static string Keys(IReadOnlyList<Scalar> scalars, string name, SqlValues values)
    {
        string[] keys = [.. scalars.Select(static scalar => scalar.Text).OfType<string>().Select(StoredText.Key)];
        return keys.Length switch
        {
            0 => "FALSE",
            1 => $"{name} = {values.Add(keys[0])}",
            _ => $"{name} = ANY({values.Add(keys)})",
        };
    }

    private static string Clocks(IReadOnlyList<Scalar> scalars, SqlValues values)
    {
        var clocks = new List<long>();
        foreach (Scalar scalar in scalars)
        {
            if (scalar.Type == JsonValueKind.Number && scalar.Number.TryGetInt64(out long clock)) clocks.Add(clock);
        }

        return clocks.Count == 0 ? "FALSE" : $"clock = ANY({values.Add([.. clocks])})";
    }

    private static string Clock(Condition.Bounded bounded, SqlValues values)
    {
        string bound = bounded.Bound.Number.TryGetInt64(out long clock)
            ? values.Add(clock)
            : $"{values.Add(bounded.Bound.Number.ToString())}::numeric";
        return $"clock {ScalarSql.Operator(bounded.Relation)} {bound}";
    }
}
