namespace Syncropel.Kernel.Query;

/// <summary>
/// What a field's value must be. There is none for <c>$ne</c> and <c>$nin</c>: they are <c>$not</c> of <c>$eq</c> and <c>$in</c>.
/// </summary>
internal abstract record Condition
{
    private Condition() { }

    /// <summary><c>$eq</c>, and <c>$in</c>: it is one of the values.</summary>
    public sealed record OneOf(IReadOnlyList<Scalar> Values) : Condition;

    /// <summary><c>$gt</c>, <c>$gte</c>, <c>$lt</c>, <c>$lte</c>: it has the type of the bound, and is on its right side.</summary>
    public sealed record Bounded(Relation Relation, Scalar Bound) : Condition;

    /// <summary><c>$like</c> and <c>$ilike</c>: it is a string of the pattern.</summary>
    public sealed record Like(LikePattern Pattern) : Condition;

    /// <summary><c>$exists</c>: the field is there, were it null; or it is not.</summary>
    public sealed record Exists(bool Expected) : Condition;
}
