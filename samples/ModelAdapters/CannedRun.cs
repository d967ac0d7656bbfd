using ModelAdapters.Adapters;
using Syncropel;
using Syncropel.Synapse;

namespace ModelAdapters;

/// <summary>A message that three models look at.</summary>
internal static class CannedRun
{
    private const string Names =
        """
        [{"entity":"B-ORG","score":0.9996282,"index":3,"word":"Acme","start":12,"end":16},
         {"entity":"I-ORG","score":0.9994332,"index":4,"word":"Corp","start":17,"end":21},
         {"entity":"B-PER","score":0.999,"index":9,"word":"John","start":52,"end":56},
         {"entity":"I-PER","score":0.9985,"index":10,"word":"Smith","start":57,"end":62}]
        """;

    private static CanonicalIR Message => new()
    {
        IRVersion = CanonicalIR.CurrentVersion,
        MessageId = new Guid("6f2c1f0e-4a53-4c1b-9c0e-3a5d8a1f7b42"),
        TaskHeader = new TaskHeader
        {
            TaskType = TaskType.Classify,
            Domain = TaskDomain.Finance,
            Priority = 2,
            LatencyBudgetMs = 1_000,
            Query = "Did the revenues of Acme grow?",
        },
        Payload = new Payload { Modality = Modality.Text, Content = "Revenues of Acme Corp increased significantly, said John Smith." },
    };

    /// <summary>Runs the message through all models: names first, then what two others make of it at once.</summary>
    /// <param name="clock">What the entries are dated and latencies measured by.</param>
    /// <param name="client">Where the run is recorded.</param>
    /// <param name="thread">The thread of the records.</param>
    /// <param name="cancellation">Cancels the run.</param>
    public static Task<PipelineResult> RunAsync(
        TimeProvider clock, ISyncropelClient client, string thread, CancellationToken cancellation)
    {
        AdapterPipeline sentiment = AdapterPipeline.Create()
            .Then(new FinBert { Clock = clock }, CannedModel.Giving("""[{"label":"positive","score":0.9723}]"""));
        AdapterPipeline relevance = AdapterPipeline.Create()
            .Then(new MsMarco { Clock = clock }, CannedModel.Giving("[8.607137680053711]"));
        return AdapterPipeline.Create(new() { Clock = clock, ValidateContract = true })
            .Then(new NerBert { Clock = clock }, CannedModel.Giving(Names))
            .FanOut(sentiment, relevance)
            .RecordTo(client, thread)
            .RunAsync(Message, cancellation);
    }
}
