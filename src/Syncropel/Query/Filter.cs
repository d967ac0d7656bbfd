using System.Diagnostics.CodeAnalysis;
using System.Text;
using Syncropel.Json;
using Syncropel.Query;

namespace Syncropel;

/// <summary>
/// Which records a query asks for. Compare fields with the static methods and combine with <c>&amp;</c>, <c>|</c> and <c>!</c>.
/// A path is one of <c>id thread actor act clock data_type namespace created_at</c>, or <c>body.</c> and the names of members,
/// such as <c>body.album.title</c>, of letters, digits, <c>_</c> and <c>-</c>. Immutable.
/// </summary>
/// <remarks>Every method that takes a path throws an <see cref="ArgumentException"/> that names it when it is none of these.</remarks>
public abstract class Filter
{
    private protected Filter() { }

    /// <summary>The one member that this filter is in a filter document.</summary>
    internal abstract string Key { get; }

    /// <summary>Both must match.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "And is the named alternate.")]
    public static Filter operator &(Filter left, Filter right)
    {
        ArgumentNullException.ThrowIfNull(left);
        return left.And(right);
    }

    /// <summary>At least one must match.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "Or is the named alternate.")]
    public static Filter operator |(Filter left, Filter right)
    {
        ArgumentNullException.ThrowIfNull(left);
        return left.Or(right);
    }

    /// <summary>It must not match.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "Not is the named alternate.")]
    public static Filter operator !(Filter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter.Not();
    }

    /// <summary>The field is equal to the value: <c>$eq</c>.</summary>
    public static Filter Eq(string path, FilterValue value) => new FieldFilter(path, "$eq", value);

    /// <summary>The field is not equal to the value: <c>$ne</c>.</summary>
    public static Filter Ne(string path, FilterValue value) => new FieldFilter(path, "$ne", value);

    /// <summary>The field is greater than the value: <c>$gt</c>.</summary>
    public static Filter Gt(string path, FilterValue value) => new FieldFilter(path, "$gt", value);

    /// <summary>The field is greater than the value or equal to it: <c>$gte</c>.</summary>
    public static Filter Gte(string path, FilterValue value) => new FieldFilter(path, "$gte", value);

    /// <summary>The field is less than the value: <c>$lt</c>.</summary>
    public static Filter Lt(string path, FilterValue value) => new FieldFilter(path, "$lt", value);

    /// <summary>The field is less than the value or equal to it: <c>$lte</c>.</summary>
    public static Filter Lte(string path, FilterValue value) => new FieldFilter(path, "$lte", value);

    /// <summary>The field is equal to one of the values: <c>$in</c>. With no value, nothing matches.</summary>
    public static Filter In(string path, params ReadOnlySpan<FilterValue> values) => new SetFilter(path, "$in", values);

    /// <summary>The field is equal to none of the values: <c>$nin</c>.</summary>
    public static Filter NotIn(string path, params ReadOnlySpan<FilterValue> values) => new SetFilter(path, "$nin", values);

    /// <summary>The field is a string that matches a pattern, in which <c>%</c> is any text: <c>$like</c>.</summary>
    public static Filter Like(string path, string pattern) => new FieldFilter(path, "$like", Pattern(pattern));

    /// <summary>As <see cref="Like"/>, whatever the case: <c>$ilike</c>.</summary>
    public static Filter ILike(string path, string pattern) => new FieldFilter(path, "$ilike", Pattern(pattern));

    /// <summary>The field is there, or is not: <c>$exists</c>.</summary>
    public static Filter Exists(string path, bool exists = true) => new FieldFilter(path, "$exists", exists);

    /// <summary>Both must match.</summary>
    public Filter And(Filter other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new AllFilter(this, other);
    }

    /// <summary>At least one must match.</summary>
    public Filter Or(Filter other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new AnyFilter(this, other);
    }

    /// <summary>It must not match.</summary>
    public Filter Not() => new NotFilter(this);

    /// <summary>The filter as the query document has it: canonical JSON.</summary>
    public override string ToString()
    {
        var writer = new CanonicalJsonWriter([]);
        try
        {
            Write(ref writer);
            return Encoding.UTF8.GetString(writer.Written);
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Writes the filter as a document of its own.</summary>
    internal virtual void Write(ref CanonicalJsonWriter writer)
    {
        writer.WriteStartObject();
        WriteMember(ref writer);
        writer.WriteEndObject();
    }

    /// <summary>Writes the filter as one member of a document.</summary>
    internal void WriteMember(ref CanonicalJsonWriter writer)
    {
        writer.WriteName(Key);
        WriteValue(ref writer);
    }

    private protected abstract void WriteValue(ref CanonicalJsonWriter writer);

    private static string Pattern(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return pattern;
    }
}
