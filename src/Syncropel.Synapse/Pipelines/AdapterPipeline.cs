namespace Syncropel.Synapse;

/// <summary>
/// Stages that an IR goes through, each an adapter and the call of its model. Immutable: every step gives a new pipeline, and one pipeline
/// can run many times at once.
/// </summary>
/// <remarks>
/// The bounds are those of the task header of the IR that a run begins with: <see cref="TaskHeader.LatencyBudgetMs"/> and
/// <see cref="TaskHeader.CostCeiling"/> for the whole run, counting the stages that are through, and
/// <see cref="TaskHeader.QualityFloor"/> for every stage. A stage that is beyond one of them has failed, and
/// <see cref="TaskHeader.FailurePolicy"/> says what becomes of the run. The codes are in <see cref="PipelineErrors"/>.
/// </remarks>
/// <example>
/// <code>
/// AdapterPipeline pipeline = AdapterPipeline.Create()
///     .Then(new NerBert(), CallNer)
///     .OrElse(new SmallNer(), CallSmallNer)
///     .FanOut(
///         AdapterPipeline.Create().Then(new Finbert(), CallFinbert),
///         AdapterPipeline.Create().Then(new MsMarco(), CallMsMarco))
///     .Then(new Summary(), CallSummary);
/// PipelineResult result = await pipeline.RunAsync(ir, cancellationToken);
/// </code>
/// </example>
public sealed class AdapterPipeline
{
    private readonly AdapterPipelineOptions _options;
    private readonly StepSequence _steps;
    private readonly RecordingTarget? _recording;

    private AdapterPipeline(AdapterPipelineOptions options, StepSequence steps, RecordingTarget? recording = null) =>
        (_options, _steps, _recording) = (options, steps, recording);

    /// <summary>A pipeline without stages, which gives what it is given.</summary>
    /// <param name="options">How it runs. Null for the defaults.</param>
    public static AdapterPipeline Create(AdapterPipelineOptions? options = null) => new(options ?? new(), new([]));

    /// <summary>Adds a stage.</summary>
    /// <param name="adapter">The adapter.</param>
    /// <param name="modelCall">
    /// Calls the model. Its token is cancelled by the caller's, and when the latency budget is used up; then it is not waited for any more.
    /// </param>
    /// <typeparam name="TIn">What the model takes.</typeparam>
    /// <typeparam name="TOut">What the model gives.</typeparam>
    /// <exception cref="ArgumentException">The adapter names no model.</exception>
    public AdapterPipeline Then<TIn, TOut>(AdapterBase<TIn, TOut> adapter, Func<TIn, CancellationToken, ValueTask<TOut>> modelCall) =>
        With(_steps.Add(new StageStep([Stage(adapter, modelCall)])));

    /// <summary>
    /// Adds what stands in for the stage before when that fails under <see cref="FailurePolicy.Fallback"/>. Several are tried in order,
    /// within what is left of the budget. Under other policies they are not asked.
    /// </summary>
    /// <inheritdoc cref="Then{TIn, TOut}"/>
    /// <exception cref="InvalidOperationException">There is no stage directly before.</exception>
    public AdapterPipeline OrElse<TIn, TOut>(AdapterBase<TIn, TOut> adapter, Func<TIn, CancellationToken, ValueTask<TOut>> modelCall) =>
        _steps.Last is StageStep stage
            ? With(_steps.ReplaceLast(stage.Or(Stage(adapter, modelCall))))
            : throw new InvalidOperationException(
                "OrElse stands in for the stage before it: call it after Then, in a fan-out within the branch");

    /// <summary>Adds branches whose payloads are made one by <see cref="PayloadUnion.Merge"/>.</summary>
    /// <inheritdoc cref="FanOut(PayloadMerge, AdapterPipeline[])"/>
    public AdapterPipeline FanOut(params AdapterPipeline[] branches) => FanOut(PayloadUnion.Merge, branches);

    /// <summary>
    /// Adds branches that run at once, each on a clone. Their entries stand behind those before, in the order of the branches, with an id
    /// for each branch; the entry of the stage directly before has the role <c>source</c>, that of the stage directly behind <c>merge</c>.
    /// Header and envelope are those from before.
    /// </summary>
    /// <remarks>
    /// All branches run to their ends, also where one has failed, so that the result names every failure. Under other policies than
    /// <see cref="FailurePolicy.Partial"/>, a branch that stopped stops the run, and the result is the IR from before the fan-out.
    /// </remarks>
    /// <param name="merge">Makes one payload of theirs.</param>
    /// <param name="branches">The branches, at least one. Their options give way to those of this pipeline.</param>
    /// <exception cref="ArgumentException">There is none, or one of them is null, or records.</exception>
    public AdapterPipeline FanOut(PayloadMerge merge, params AdapterPipeline[] branches)
    {
        ArgumentNullException.ThrowIfNull(merge);
        ArgumentNullException.ThrowIfNull(branches);
        if (branches.Length == 0) throw new ArgumentException("a fan-out needs at least one branch", nameof(branches));
        if (branches.Contains(null)) throw new ArgumentException("a branch is null", nameof(branches));
        if (branches.Any(static branch => branch._recording is not null))
        {
            throw new ArgumentException("a branch is recorded with the pipeline around it: call RecordTo there alone", nameof(branches));
        }

        return With(_steps.Add(new FanOutStep([.. branches.Select(static branch => branch._steps)], merge)));
    }

    /// <summary>
    /// Has every run recorded when its last stage is through, as <see cref="PipelineRecorder.RecordAsync"/> does: each hop a record of kind
    /// <c>synapse.pipeline.hop.v1</c>, its parents the records of the hops that it builds on.
    /// </summary>
    /// <remarks>
    /// What was through before a run stopped is recorded too. Recording fails open: what became of it is in
    /// <see cref="PipelineResult.Recording"/>. It takes nothing of the latency budget.
    /// </remarks>
    /// <param name="client">Who emits. It is not disposed of.</param>
    /// <param name="thread">The thread of the records; not empty.</param>
    /// <param name="refs">What every record refers to, beside the message itself. Null for nothing.</param>
    /// <exception cref="ArgumentException">The thread is empty or no text, or a reference is <c>default(Ref)</c>.</exception>
    /// <exception cref="InvalidOperationException">The pipeline is recorded already.</exception>
    public AdapterPipeline RecordTo(ISyncropelClient client, string thread, IReadOnlyCollection<Ref>? refs = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        RecordingArguments.ThrowIfInvalid(thread, refs);
        if (_recording is { } other) throw new InvalidOperationException($"the pipeline is recorded to '{other.Thread}' already");
        return new(_options, _steps, new RecordingTarget(client, thread, [.. refs ?? []]));
    }

    /// <summary>Runs an IR through the stages.</summary>
    /// <param name="ir">The IR. It is not changed, and what is done to it during the run is not seen.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <returns>What it came to. What adapters, models and merges do wrong is in it.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled before the last stage was through, or recorded.</exception>
    /// <exception cref="IRException">The IR is not valid, and <see cref="AdapterPipelineOptions.ValidateContract"/> is on.</exception>
    public async Task<PipelineResult> RunAsync(CanonicalIR ir, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ir);
        cancellationToken.ThrowIfCancellationRequested();
        using var run = new PipelineRun(_options, ir.TaskHeader, cancellationToken);
        if (_options.ValidateContract) ir.Validate(run.Logger);
        Progress end = await _steps.RunAsync(run, new Progress(ir.Clone()), 0, null).ConfigureAwait(false);
        PipelineResult result = PipelineResults.Of(end, run.Header);
        if (_recording is not null) result = await _recording.RecordAsync(result, cancellationToken).ConfigureAwait(false);
        return result;
    }

    private AdapterPipeline With(StepSequence steps) => new(_options, steps, _recording);

    private static AdapterStage<TIn, TOut> Stage<TIn, TOut>(
        AdapterBase<TIn, TOut> adapter, Func<TIn, CancellationToken, ValueTask<TOut>> modelCall)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(modelCall);
        ArgumentException.ThrowIfNullOrWhiteSpace(adapter.ModelId, "adapter.ModelId");
        return new AdapterStage<TIn, TOut>(adapter, modelCall);
    }
}
