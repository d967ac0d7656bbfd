namespace Syncropel.Synapse;

/// <summary>A stage of a pipeline that failed.</summary>
public sealed record FailedStage
{
    /// <summary>The stage's model.</summary>
    public required string ModelId
    {
        get;
        init => field = FieldChecks.RequiredText(value, "failed_stages.model_id");
    }

    /// <summary>What went wrong, as a code such as <c>LATENCY_BUDGET_EXCEEDED</c>.</summary>
    public required string Error
    {
        get;
        init => field = FieldChecks.RequiredText(value, "failed_stages.error");
    }

    /// <summary>What went wrong, for people. Null for nothing more to say.</summary>
    public string? Detail
    {
        get;
        init => field = FieldChecks.Text(value, "failed_stages.detail");
    }

    /// <summary>Which stage of the pipeline it is, from 0.</summary>
    /// <exception cref="IRInvalidFieldException">It is negative.</exception>
    public int? StageIndex
    {
        get;
        init => field = FieldChecks.NotNegative(value, "failed_stages.stage_index");
    }
}
