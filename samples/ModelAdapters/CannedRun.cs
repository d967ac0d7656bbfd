using ModelAdapters.Adapters;
using Syncropel;
using Syncropel.Synapse;

namespace ModelAdapters;

/// <summary>A message that three models look at, one after the other.</summary>
internal static class CannedRun
{
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

    /// <summary>Runs the message through all models.</summary>
    public static PipelineResult Run(TimeProvider clock)
    {
        CanonicalIR ir = Message;
        List<PipelineHop> hops = [];
        foreach (CannedModel model in Models(clock))
        {
            CanonicalIR after = model.Run(ir);
            hops.Add(new PipelineHop(hops.Count, ir, after, after.Provenance.Last!));
            ir = after;
        }

        return new PipelineResult { IR = ir, Hops = hops.ToValueList(), FailedStages = [] };
    }

    private static CannedModel[] Models(TimeProvider clock) =>
    [
        new(
            new NerBert { Clock = clock },
            """
            [{"entity":"B-ORG","score":0.9996282,"index":3,"word":"Acme","start":12,"end":16},
             {"entity":"I-ORG","score":0.9994332,"index":4,"word":"Corp","start":17,"end":21},
             {"entity":"B-PER","score":0.999,"index":9,"word":"John","start":52,"end":56},
             {"entity":"I-PER","score":0.9985,"index":10,"word":"Smith","start":57,"end":62}]
            """,
            LatencyMs: 38),
        new(new FinBert { Clock = clock }, """[{"label":"positive","score":0.9723}]""", LatencyMs: 21),
        new(new MsMarco { Clock = clock }, "[8.607137680053711]", LatencyMs: 12),
    ];
}
