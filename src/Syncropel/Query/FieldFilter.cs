using Syncropel.Json;

namespace Syncropel.Query;

/// <summary>One field and one value. Equality is written short, as the bare value; null is not, as it could be taken for nothing.</summary>
internal sealed class FieldFilter : Filter
{
    private readonly string _operator;
    private readonly FilterValue _value;

    public FieldFilter(string path, string @operator, FilterValue value)
    {
        FieldPath.ThrowIfInvalid(path);
        Key = path;
        _operator = @operator;
        _value = value;
    }

    internal override string Key { get; }

    private protected override void WriteValue(ref CanonicalJsonWriter writer)
    {
        if (_operator == "$eq" && !_value.IsNull)
        {
            writer.WriteRaw(_value.Json);
            return;
        }

        writer.WriteStartObject();
        writer.WriteName(_operator);
        writer.WriteRaw(_value.Json);
        writer.WriteEndObject();
    }
}
