using Microsoft.Extensions.Logging;

namespace Syncropel.Synapse.Tests.Pipelines;

/// <summary>What tests of pipelines begin with.</summary>
internal static class Runs
{
    public static CanonicalIR IR(
        FailurePolicy policy = FailurePolicy.Abort,
        long budgetMs = 0,
        double? ceiling = null,
        double? floor = null,
        TraceContext? trace = null) => new()
        {
            IRVersion = CanonicalIR.CurrentVersion,
            MessageId = new Guid("6f9619ff-8b86-4d01-b42d-00cf4fc964ff"),
            TaskHeader = new TaskHeader
            {
                TaskType = TaskType.Classify,
                Domain = TaskDomain.Finance,
                Priority = 1,
                LatencyBudgetMs = budgetMs,
                CostCeiling = ceiling,
                QualityFloor = floor,
                TraceContext = trace,
                FailurePolicy = policy,
            },
            Payload = new Payload { Modality = Modality.Text, Content = "Shares of Acme rose." },
            Provenance =
            [
                new ProvenanceEntry
                {
                    ModelId = "ocr", AdapterVersion = "1.0.0", Confidence = 0.5, LatencyMs = 3, TimestampUnix = 1, CostUsd = 9,
                },
            ],
            ComplianceEnvelope = new ComplianceEnvelope { PiiPresent = false },
        };

    public static AdapterPipelineOptions Options(TimeProvider? clock = null, ILogger? logger = null, bool validate = true)
    {
        int branch = 0;
        return new()
        {
            Clock = clock ?? new TestSupport.ManualTimeProvider(),
            Logger = logger ?? Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance,
            NewBranchId = () => Branch(++branch),
            ValidateContract = validate,
        };
    }

    /// <summary>The id of the nth branch, from 1.</summary>
    public static Guid Branch(int number) => new(number, 0, 0, new byte[8]);

    public static AdapterPipeline Start(TimeProvider? clock = null, ILogger? logger = null, bool validate = true) =>
        AdapterPipeline.Create(Options(clock, logger, validate));

    public static AdapterPipeline Branching => AdapterPipeline.Create();

    public static AdapterPipeline Tag(this AdapterPipeline pipeline, string modelId, double confidence = 0.9, double? cost = null) =>
        pipeline.Then(new Tagger(modelId) { Cost = cost }, Gives(confidence));

    public static AdapterPipeline Throw(this AdapterPipeline pipeline, string modelId) =>
        pipeline.Then(new Tagger(modelId), Throws(new InvalidOperationException("no GPU")));

    public static Func<string, CancellationToken, ValueTask<double>> Gives(double confidence) => (_, _) => ValueTask.FromResult(confidence);

    public static Func<string, CancellationToken, ValueTask<double>> Throws(Exception problem) =>
        (_, _) => ValueTask.FromException<double>(problem);

    /// <summary>A model that takes as long as it is told.</summary>
    public static Func<string, CancellationToken, ValueTask<double>> Takes(TestSupport.ManualTimeProvider clock, TimeSpan time) => (_, _) =>
    {
        clock.Advance(time);
        return ValueTask.FromResult(0.9);
    };

    public static string[] Models(this ProvenanceChain chain) => [.. chain.Select(static entry => entry.ModelId)];

    public static string[] Codes(this PipelineResult result) =>
        [.. result.FailedStages.Select(static one => $"{one.ModelId} {one.StageIndex} {one.Error}")];
}
