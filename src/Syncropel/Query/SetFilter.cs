using Syncropel.Json;

namespace Syncropel.Query;

/// <summary>One field and a set of values.</summary>
internal sealed class SetFilter : Filter
{
    private readonly string _operator;
    private readonly FilterValue[] _values;

    public SetFilter(string path, string @operator, ReadOnlySpan<FilterValue> values)
    {
        FieldPath.ThrowIfInvalid(path);
        Key = path;
        _operator = @operator;
        _values = values.ToArray();
    }

    internal override string Key { get; }

    private protected override void WriteValue(ref CanonicalJsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteName(_operator);
        writer.WriteStartArray();
        foreach (FilterValue value in _values)
        {
            writer.WriteElement();
            writer.WriteRaw(value.Json);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
