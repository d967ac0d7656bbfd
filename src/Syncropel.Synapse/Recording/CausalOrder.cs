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
        var byId = new Dictionary<RecordId, int>();
        for (int i = 0; i < records.Count; i++) byId.TryAdd(records[i].Id, i);
        int[] missing = new int[records.Count];
        ILookup<int, int> children = records.Index()
            .SelectMany(child => child.Item.Envelope.Parents
                .Where(byId.ContainsKey)
                .Select(parent => (Parent: byId[parent], Child: child.Index)))
            .ToLookup(static link => link.Parent, static link => link.Child);
        foreach (int child in children.SelectMany(static link => link)) missing[child]++;

        // The first that is ready, each time: a clock that somebody changed moves its own record, and not those that it builds on. What
        // goes round in circles, as only tampered records do, is taken as it comes.
        var ready = new PriorityQueue<int, int>(Enumerable.Range(0, records.Count).Where(i => missing[i] == 0).Select(static i => (i, i)));
        var ordered = new List<Record<T>>(records.Count);
        bool[] taken = new bool[records.Count];
        for (int first = 0; ordered.Count < records.Count;)
        {
            if (!ready.TryDequeue(out int next, out _))
            {
                while (taken[first]) first++;
                next = first;
            }

            if (taken[next]) continue;
            taken[next] = true;
            ordered.Add(records[next]);
            foreach (int child in children[next])
            {
                if (--missing[child] == 0) ready.Enqueue(child, child);
            }
        }

        return ordered;
    }
}
