using System.Globalization;
using System.Text.Json;
using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>A field that is a column. What is asked of one is asked of it exactly, or not at all.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Seek">How well it narrows what is looked at; null where it has no index of its own.</param>
/// <param name="Convert">The column's value for a scalar, to be bound; null where the scalar cannot be told from here.</param>
internal sealed record RecordColumn(string Name, SeekRank? Seek, Func<Scalar, object?> Convert)
{
    private static readonly Dictionary<FieldPath, RecordColumn> ByPath = new()
    {
        [FieldPath.Id] = new("id", SeekRank.Id, IdOf),
        [FieldPath.Thread] = new("thread", SeekRank.Thread, TextOf),
        [FieldPath.Actor] = new("actor", SeekRank.Actor, TextOf),
        [FieldPath.Kind] = new("kind", SeekRank.Kind, TextOf),
        [FieldPath.Clock] = new("clock", null, static value => IntegerOf(value)),
        [FieldPath.CreatedAt] = new("created_at", null, TextOf),
    };

    public static bool IsColumn(FieldPath path) => ByPath.ContainsKey(path);

    /// <summary>The column of a field; null where it is none.</summary>
    public static RecordColumn? Of(FieldPath path) => ByPath.GetValueOrDefault(path);

    private static byte[]? IdOf(Scalar value) => RecordId.TryParse(value.Text, out RecordId id) ? SqliteId.BytesOf(id) : null;

    private static string? TextOf(Scalar value) => value.Text;

    // Of a number that is no such integer it is not said which clocks are less.
    private static long? IntegerOf(Scalar value)
    {
        ExactNumber number = value.Number;
        if (value.Type != JsonValueKind.Number || number.Magnitude is < 0 or > 19) return null;
        if (number.Sign == 0) return 0L;
        if (number.Digits.Length > number.Magnitude) return null;
        string text = (number.Sign < 0 ? "-" : "") + number.Digits.PadRight(number.Magnitude, '0');
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer) ? integer : null;
    }

    /// <summary>
    /// The test of a column in SQL; null where it is not exactly that in SQL. It is null, as SQL has it, where the column is.
    /// </summary>
    /// <param name="text">The query's text, to which values are added.</param>
    /// <param name="condition">What the value must be.</param>
    /// <param name="most">The most values that are listed.</param>
    /// <param name="isPlain">Whether it must not be what the records are found by.</param>
    public string? TryWrite(QueryText text, Condition condition, int most, bool isPlain)
    {
        string column = isPlain ? "+" + Name : Name;
        switch (condition)
        {
            case Condition.OneOf { Values.Count: > 0 } oneOf when oneOf.Values.Count <= most:
                object?[] values = [.. oneOf.Values.Select(Convert)];
                return values.Contains(null) ? null : $"{column} IN ({string.Join(", ", values.Select(text.Bind))})";
            case Condition.Bounded bounded when Convert(bounded.Bound) is { } bound:
                return $"{column} {OperatorOf(bounded.Relation)} {text.Bind(bound)}";
            default:
                return null;
        }
    }

    private static string OperatorOf(Relation relation) => relation switch
    {
        Relation.Greater => ">",
        Relation.GreaterOrEqual => ">=",
        Relation.Less => "<",
        _ => "<=",
    };
}
