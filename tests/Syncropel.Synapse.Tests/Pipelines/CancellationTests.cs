namespace Syncropel.Synapse.Tests.Pipelines;

/// <summary>Cancellation by the caller is an exception; by anybody else it is a failure of the stage.</summary>
public sealed class CancellationTests
{
    [Fact]
    public async Task The_callers_token_reaches_the_model_call_and_ends_the_run()
    {
        using var caller = new CancellationTokenSource();
        var started = new TaskCompletionSource();
        var model = new TaskCompletionSource<double>();
        Task<PipelineResult> run = Runs.Start().Then(new Tagger("a"), (_, token) =>
        {
            token.Register(() => model.TrySetCanceled(token));
            started.SetResult();
            return new(model.Task);
        }).RunAsync(Runs.IR(FailurePolicy.Partial), caller.Token);
        await started.Task;
        await caller.CancelAsync();
        OperationCanceledException problem = await Assert.ThrowsAsync<OperationCanceledException>(() => run);
        Assert.Equal(caller.Token, problem.CancellationToken);
        Assert.True(model.Task.IsCanceled);
    }

    [Fact]
    public async Task It_ends_the_run_between_stages_and_before_the_first()
    {
        using var caller = new CancellationTokenSource();
        bool called = false;
        AdapterPipeline cancels = Runs.Start().Then(new Tagger("a") { OnEgress = _ => caller.Cancel() }, Runs.Gives(1));
        AdapterPipeline pipeline = cancels.Then(new Tagger("b"), (_, _) =>
        {
            called = true;
            return ValueTask.FromResult(1.0);
        });
        await Assert.ThrowsAsync<OperationCanceledException>(() => pipeline.RunAsync(Runs.IR(), caller.Token));
        Assert.False(called);
        await Assert.ThrowsAsync<OperationCanceledException>(() => Runs.Start().RunAsync(Runs.IR(), caller.Token));
    }

    [Fact]
    public async Task In_a_branch_it_ends_the_run_too()
    {
        using var caller = new CancellationTokenSource();
        var started = new TaskCompletionSource();
        var never = new TaskCompletionSource<double>();
        AdapterPipeline waits = Runs.Branching.Then(new Tagger("a"), (_, _) =>
        {
            started.SetResult();
            return new(never.Task);
        });
        Task<PipelineResult> run = Runs.Start().FanOut(waits, Runs.Branching.Tag("b")).RunAsync(Runs.IR(), caller.Token);
        await started.Task;
        await caller.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => run);
    }

    [Fact]
    public async Task A_model_call_that_cancels_itself_has_failed()
    {
        AdapterPipeline pipeline = Runs.Start().Then(new Tagger("a"), Runs.Throws(new TaskCanceledException("HTTP timeout")));
        PipelineResult result = await pipeline.RunAsync(Runs.IR(budgetMs: 50), TestContext.Current.CancellationToken);
        Assert.Equal(["a 0 MODEL_CALL_FAILED"], result.Codes());
    }
}
