using Syncropel.Synapse.Tests.Support;

namespace Syncropel.Synapse.Tests.Pipelines;

/// <summary>What is true of any pipeline, whatever its shape and whatever fails in it.</summary>
public sealed class PipelineShapeTests
{
    [Theory]
    [InlineData(FailurePolicy.Abort)]
    [InlineData(FailurePolicy.Partial)]
    [InlineData(FailurePolicy.Fallback)]
    public async Task The_chain_extends_the_originals_and_its_hops_tell_all_of_it(FailurePolicy policy)
    {
        int stopped = 0;
        for (int seed = 0; seed < 300; seed++)
        {
            var shape = new Shape(seed);
            CanonicalIR ir = Runs.IR(policy);
            string original = ir.ToJson();
            PipelineResult result = await shape.Make(Runs.Start(), depth: 2).RunAsync(ir, TestContext.Current.CancellationToken);

            Assert.Equal(original, ir.ToJson());
            Assert.True(result.IR.Provenance.StartsWith(ir.Provenance), $"seed {seed}");
            Assert.Equal(ir.TaskHeader, result.IR.TaskHeader);
            Assert.Equal(ir.ComplianceEnvelope, result.IR.ComplianceEnvelope);
            Assert.Equal(result.IR.Provenance.Skip(ir.Provenance.Count), result.Hops.Select(static hop => hop.Entry));
            CheckHops(result, ir);
            Assert.True(result.Succeeded || result.FailedStages.Count > 0, $"seed {seed}");
            if (result.StoppedBy is not null) stopped++;
            if (policy == FailurePolicy.Partial)
            {
                Assert.Null(result.StoppedBy);
                Assert.Equal(shape.Stages, result.Hops.Count + result.FailedStages.Count);
            }
        }

        if (policy != FailurePolicy.Partial) Assert.InRange(stopped, 30, 270);
    }

    [Fact]
    public async Task It_is_so_for_any_IR_whatever_its_bounds()
    {
        int through = 0;
        for (int seed = 0; seed < 300; seed++)
        {
            CanonicalIR ir = RandomIR.Make(seed);
            AdapterPipeline pipeline = Runs.Start().Tag("a", 0.6, cost: 100)
                .FanOut(Runs.Branching.Tag("b", 0.7), Runs.Branching.Tag("c", 0.8)).Tag("d", 0.9);
            PipelineResult result = await pipeline.RunAsync(ir, TestContext.Current.CancellationToken);
            Assert.True(result.IR.Provenance.StartsWith(ir.Provenance), $"seed {seed}");
            Assert.Equal(ir.TaskHeader, result.IR.TaskHeader);
            Assert.Equal(result.IR.Provenance.Skip(ir.Provenance.Count), result.Hops.Select(static hop => hop.Entry));
            Assert.All(result.Hops, hop => Assert.True(hop.Entry.Confidence >= (ir.TaskHeader.QualityFloor ?? 0), $"seed {seed}"));
            CheckHops(result, ir);
            if (result.Succeeded) through++;
        }

        Assert.InRange(through, 50, 299);
    }

    private static void CheckHops(PipelineResult result, CanonicalIR ir)
    {
        for (int i = 0; i < result.Hops.Count; i++)
        {
            PipelineHop hop = result.Hops[i];
            Assert.Equal(i, hop.Index);
            Assert.True(hop.Before.Provenance.StartsWith(ir.Provenance));
            Assert.True(hop.After.Provenance.StartsWith(hop.Before.Provenance));
            Assert.Equal(hop.Before.Provenance.Count + 1, hop.After.Provenance.Count);
            Assert.Equal(hop.Entry, hop.After.Provenance.Last);
            Assert.All(hop.Parents, parent => Assert.True(parent < i));
            Assert.All(hop.Parents, parent => Assert.Contains(result.Hops[parent].Entry, hop.Before.Provenance));
            if (hop.Entry.BranchRole == BranchRole.Branch) Assert.NotNull(hop.Entry.BranchId);
            if (hop.Entry.BranchRole is null) Assert.Null(hop.Entry.BranchId);
        }
    }

    /// <summary>A pipeline of a random shape, whose stages fail here and there.</summary>
    private sealed class Shape(int seed)
    {
        private readonly Random _random = new(seed);

        public int Stages { get; private set; }

        public AdapterPipeline Make(AdapterPipeline pipeline, int depth)
        {
            for (int step = _random.Next(1, 4); step > 0; step--)
            {
                if (depth > 0 && _random.Next(3) == 0)
                {
                    AdapterPipeline[] branches = new AdapterPipeline[_random.Next(1, 4)];
                    for (int i = 0; i < branches.Length; i++) branches[i] = Make(Runs.Branching, depth - 1);
                    pipeline = pipeline.FanOut(branches);
                    continue;
                }

                string id = $"m{Stages++}";
                pipeline = _random.Next(6) == 0 ? pipeline.Throw(id) : pipeline.Tag(id);
                if (_random.Next(2) == 0) pipeline = pipeline.OrElse(new Tagger($"{id}-spare"), Runs.Gives(0.5));
            }

            return pipeline;
        }
    }
}
