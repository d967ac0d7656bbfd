namespace Syncropel.Analyzers.Constraints;

/// <summary><c>minItems</c> and <c>maxItems</c>.</summary>
internal sealed class ItemCountRule(int minimum, int maximum) : ValueRule
{
    public override string? ExplainCount(int count)
    {
        if (count < minimum) return $"the list has {count} elements; at least {minimum} are needed";
        return count > maximum ? $"the list has {count} elements; at most {maximum} are allowed" : null;
    }
}

/// <summary><c>minProperties</c> and <c>maxProperties</c>.</summary>
internal sealed class MemberCountRule(int minimum, int maximum) : ValueRule
{
    public override string? ExplainMembers(int count)
    {
        if (count < minimum) return $"the object has {count} members; at least {minimum} are needed";
        return count > maximum ? $"the object has {count} members; at most {maximum} are allowed" : null;
    }
}

/// <summary><c>uniqueItems</c>.</summary>
internal sealed class UniqueItemsRule : ValueRule;
