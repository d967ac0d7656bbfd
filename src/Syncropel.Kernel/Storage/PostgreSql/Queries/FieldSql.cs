using System.Globalization;
using Syncropel.Kernel.Query;

namespace Syncropel.Kernel.Storage.PostgreSql.Queries;

/// <summary>
/// A field of the document <c>doc</c> in SQL: its value, and what of it is compared. Indexes are over these very expressions, so that the
/// database knows them again in a query.
/// </summary>
internal static class FieldSql
{
    /// <summary>The rank of numbers among values of other types, as <see cref="JsonOrder"/> has it.</summary>
    public const int NumberRank = 4;

    /// <inheritdoc cref="NumberRank"/>
    public const int TextRank = 5;

    /// <inheritdoc cref="NumberRank"/>
    public const int ArrayRank = 6;

    /// <summary>How many characters of a text an index keeps. A whole text may be too long for one.</summary>
    public const int IndexedCharacters = 200;

    /// <summary>The field's value: <c>jsonb</c>; NULL where the record has none.</summary>
    /// <param name="path">The field.</param>
    /// <param name="place">Says what stands for steps of a path: a parameter, or a literal.</param>
    public static string Value(FieldPath path, Func<IEnumerable<string>, string> place)
    {
        string value = $"(doc #> {place(path.Steps)})";
        for (int i = path.Steps.Count - 1; i > 0; i--)
        {
            // The database takes these for indices too, counted from the end, or with leading zeros. They are names, of an object only.
            if (IsIndexForDatabaseOnly(path.Steps[i]))
            {
                value = $"(CASE WHEN jsonb_typeof(doc #> {place(path.Steps.Take(i))}) = 'object' THEN {value} END)";
            }
        }

        return value;
    }

    public static string Rank(string value) =>
        $"(CASE jsonb_typeof({value}) WHEN 'null' THEN 1 WHEN 'boolean' THEN CASE WHEN {value} = 'true'::jsonb THEN 3 ELSE 2 END "
        + $"WHEN 'number' THEN {NumberRank} WHEN 'string' THEN {TextRank} WHEN 'array' THEN {ArrayRank} WHEN 'object' THEN 7 ELSE 0 END)";

    /// <summary>Whether the value is an array or an object.</summary>
    public static string IsContainer(string value) => string.Create(CultureInfo.InvariantCulture, $"{Rank(value)} >= {ArrayRank}");

    /// <summary>The value where it is a number, exactly.</summary>
    public static string Number(string value) => $"(CASE WHEN jsonb_typeof({value}) = 'number' THEN ({value} #>> '{{}}')::numeric END)";

    /// <summary>The value where it is a string, to be compared by code point whatever the database's language is.</summary>
    public static string Text(string value) => $"(CASE WHEN jsonb_typeof({value}) = 'string' THEN {value} #>> '{{}}' END COLLATE \"C\")";

    /// <summary>The beginning of a text, which an index keeps.</summary>
    public static string Beginning(string text) => string.Create(CultureInfo.InvariantCulture, $"left({text}, {IndexedCharacters})");

    /// <summary>What the order of records by a field is, from the first to the last.</summary>
    public static string[] OrderKeys(string value) => [Rank(value), Number(value), Beginning(Text(value)), Text(value)];

    /// <summary>Steps as a literal, for an index. They have nothing but letters, digits, <c>_</c> and <c>-</c>.</summary>
    public static string Literal(IEnumerable<string> steps) =>
        $"'{{{string.Join(',', steps.Select(static step => $"\"{step}\""))}}}'::text[]";

    private static bool IsIndexForDatabaseOnly(string step)
    {
        ReadOnlySpan<char> digits = step.AsSpan(step[0] == '-' ? 1 : 0);
        return digits.Length > 0 && !digits.ContainsAnyExceptInRange('0', '9') && (step[0] == '-' || (step.Length > 1 && step[0] == '0'));
    }
}
