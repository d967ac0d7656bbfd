namespace Syncropel.Generators.Tests.Oracle;

/// <summary>What of an instance a schema that accepts it has looked at; <c>unevaluated*</c> holds for the rest.</summary>
internal sealed class Evaluated
{
    public HashSet<string> Members { get; } = new(StringComparer.Ordinal);

    public HashSet<int> Items { get; } = [];

    /// <summary>Adds what another schema looked at. False where that one refused the instance.</summary>
    public bool Include(Evaluated? other)
    {
        if (other is null) return false;
        Members.UnionWith(other.Members);
        Items.UnionWith(other.Items);
        return true;
    }
}
