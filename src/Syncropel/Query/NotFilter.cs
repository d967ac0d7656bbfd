using Syncropel.Json;

namespace Syncropel.Query;

/// <summary>What must not match.</summary>
internal sealed class NotFilter(Filter inner) : Filter
{
    internal override string Key => "$not";

    private protected override void WriteValue(ref CanonicalJsonWriter writer) => inner.Write(ref writer);
}
