namespace Syncropel.Synapse;

/// <summary>
/// Parents before children, and the kernel's order (by clock, then id) among the rest. Clocks alone do not give that: two authors who have
/// not heard of each other have equal ones.
/// </summary>
internal static class CausalOrder
{
    /// <summary>Orders records.</summary>
    /// <param name="records">The records, in the kernel's order. What is twice there is twice in the result.</param>
    public static IReadOnlyList<Record<T>> Of<T>(IReadOnlyList<Record<T>> records)
        where T : class, IRecordBody<T>
    {
        var byId = new Dictionary<RecordId, Record<T>>();
        foreach (Record<T> record in records) byId.TryAdd(record.Id, record);
        List<Record<T>> ordered = [];
        var seen = new HashSet<Record<T>>(ReferenceEqualityComparer.Instance);

        // A stack of its own, for a chain can be as long as its thread. A record is met twice: first its parents go on top of it.
        var open = new Stack<Record<T>>(records.Reverse());
        var entered = new HashSet<Record<T>>(ReferenceEqualityComparer.Instance);
        while (open.TryPeek(out Record<T>? record))
        {
            if (entered.Add(record))
            {
                foreach (RecordId parent in record.Envelope.Parents.Reverse())
                {
                    if (byId.TryGetValue(parent, out Record<T>? there) && !entered.Contains(there)) open.Push(there);
                }
            }
            else
            {
                open.Pop();
                if (seen.Add(record)) ordered.Add(record);
            }
        }

        return ordered;
    }
}
