using Syncropel.Synapse.Tests.Support;

namespace Syncropel.Synapse.Tests.IR;

/// <summary>Clones are deep, and cheap.</summary>
public sealed class CloneTests
{
    [Fact]
    public void A_clone_shares_nothing_that_can_change()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            CanonicalIR original = RandomIR.Make(seed);
            string before = original.ToJson();
            CanonicalIR clone = original.Clone();
            Assert.Equal(before, clone.ToJson());

            IEnumerable<object> shared = ObjectGraph.Reach(original).Intersect(ObjectGraph.Reach(clone), ReferenceEqualityComparer.Instance)!;
            Assert.DoesNotContain(shared, ObjectGraph.CanChange);
            Assert.DoesNotContain(shared, static one => one is ProvenanceChain or Payload or CanonicalIR);
        }
    }

    [Fact]
    public void What_is_done_to_a_clone_is_not_seen_by_the_original_nor_the_other_way_round()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            CanonicalIR original = RandomIR.Make(seed);
            string before = original.ToJson();
            CanonicalIR clone = original.Clone();
            Change(clone, RandomIR.Make(seed + 1).Payload);
            Assert.Equal(before, original.ToJson());

            CanonicalIR other = original.Clone();
            string kept = other.ToJson();
            Change(original, RandomIR.Make(seed + 2).Payload);
            Assert.Equal(kept, other.ToJson());
        }
    }

    [Fact]
    public void A_large_content_is_not_copied()
    {
        CanonicalIR ir = RandomIR.Make(3);
        ir.Payload.Content = new string('a', 10_000_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        CanonicalIR clone = ir.Clone();
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Same(ir.Payload.Content, clone.Payload.Content);
        Assert.True(allocated < 2_000, $"A clone allocated {allocated} bytes.");
    }

    [Fact]
    public void An_ir_that_is_given_the_chain_of_another_does_not_grow_with_it()
    {
        CanonicalIR original = RandomIR.Make(5);
        ProvenanceChain mine = [];
        CanonicalIR other = new()
        {
            IRVersion = "1.0.0",
            MessageId = original.MessageId,
            TaskHeader = original.TaskHeader,
            Payload = original.Payload.Clone(),
            Provenance = mine,
        };
        mine.Append(new ProvenanceEntry { ModelId = "m", AdapterVersion = "1.0.0", Confidence = 1, LatencyMs = 1, TimestampUnix = 0 });

        Assert.Empty(other.Provenance);
    }

    private static void Change(CanonicalIR ir, Payload other)
    {
        foreach (System.Reflection.PropertyInfo property in typeof(Payload).GetProperties()) property.SetValue(ir.Payload, property.GetValue(other));
        ir.Provenance.Append(new ProvenanceEntry { ModelId = "m", AdapterVersion = "1.0.0", Confidence = 1, LatencyMs = 1, TimestampUnix = 0 });
    }
}
