namespace Syncropel.Analyzers.Constraints;

/// <summary>One thing that a schema asks of a value, read from an attribute.</summary>
internal abstract class ValueRule
{
    /// <summary>Why a constant is refused; null where it is not, or where that cannot be said for certain.</summary>
    public virtual string? Explain(object constant) => null;

    /// <summary>Why a list of so many elements is refused.</summary>
    public virtual string? ExplainCount(int count) => null;

    /// <summary>Why an object of so many members is refused.</summary>
    public virtual string? ExplainMembers(int count) => null;
}
