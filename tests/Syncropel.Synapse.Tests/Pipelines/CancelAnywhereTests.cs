namespace Syncropel.Synapse.Tests.Pipelines;

/// <summary>Wherever the caller cancels, the run ends by an exception that carries the caller's token, whatever the policy.</summary>
public sealed class CancelAnywhereTests
{
    public static TheoryData<string, FailurePolicy, bool> Places => new MatrixTheoryData<string, FailurePolicy, bool>(
        ["ingress", "model", "throwing model", "cancelled model", "egress", "merge"], Enum.GetValues<FailurePolicy>(), [true, false]);

    [Theory]
    [MemberData(nameof(Places))]
    public async Task The_run_ends(string place, FailurePolicy policy, bool inBranch)
    {
        using var caller = new CancellationTokenSource();
        T Cancel<T>(string here, T value)
        {
            if (here == place) caller.Cancel();
            return value;
        }

        var adapter = new Tagger("a") { OnIngress = _ => Cancel("ingress", ""), OnEgress = _ => Cancel("egress", 0) };
        AdapterPipeline stage = (inBranch ? Runs.Branching : Runs.Start())
            .Then(adapter, (_, token) =>
            {
                if (Cancel("throwing model", place) == "throwing model") throw new FormatException();
                if (Cancel("cancelled model", place) == "cancelled model") return ValueTask.FromCanceled<double>(token);
                return ValueTask.FromResult(Cancel("model", 1.0));
            })
            .OrElse(new Tagger("b"), Runs.Gives(1));
        AdapterPipeline pipeline = inBranch ? Runs.Start().FanOut(stage, Runs.Branching.Tag("c")) : stage;
        pipeline = pipeline.FanOut((source, _) => Cancel("merge", source.Payload), Runs.Branching.Tag("d")).Tag("last");

        OperationCanceledException problem = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => pipeline.RunAsync(Runs.IR(policy, budgetMs: 1_000), caller.Token));

        Assert.Equal(caller.Token, problem.CancellationToken);
    }
}
