namespace Syncropel.Synapse;

/// <summary>
/// What is to be done, and within what bounds. Read-only after construction: adapters carry it through as it is.
/// </summary>
public sealed record TaskHeader
{
    /// <summary>What a model is asked to do.</summary>
    public required TaskType TaskType
    {
        get;
        init => field = FieldChecks.Declared(value, "task_header.task_type");
    }

    /// <summary>What the task is about.</summary>
    public required TaskDomain Domain
    {
        get;
        init => field = FieldChecks.Declared(value, "task_header.domain");
    }

    /// <summary>1 to 3; 1 is the most urgent.</summary>
    /// <exception cref="IRInvalidFieldException">It is another number.</exception>
    public required int Priority
    {
        get;
        init => field = value is >= 1 and <= 3
            ? value
            : throw new IRInvalidFieldException("task_header.priority", $"{value} is not from 1 to 3");
    }

    /// <summary>How long the whole may take, in milliseconds. 0 is no limit.</summary>
    /// <exception cref="IRInvalidFieldException">It is negative.</exception>
    public required long LatencyBudgetMs
    {
        get;
        init => field = FieldChecks.NotNegative(value, "task_header.latency_budget_ms");
    }

    /// <summary>What the whole may cost, in US dollars. Null is no limit.</summary>
    /// <exception cref="IRInvalidFieldException">It is negative, or not finite.</exception>
    public double? CostCeiling
    {
        get;
        init => field = FieldChecks.NotNegative(value, "task_header.cost_ceiling");
    }

    /// <summary>The least confidence that is good enough, 0 to 1. Null is none.</summary>
    /// <exception cref="IRInvalidFieldException">It is beyond that.</exception>
    public double? QualityFloor
    {
        get;
        init => field = FieldChecks.Share(value, "task_header.quality_floor");
    }

    /// <summary>The session that the task belongs to.</summary>
    public string? SessionId
    {
        get;
        init => field = FieldChecks.Text(value, "task_header.session_id");
    }

    /// <summary>The same for every attempt at one task.</summary>
    public string? IdempotencyKey
    {
        get;
        init => field = FieldChecks.Text(value, "task_header.idempotency_key");
    }

    /// <summary>What is asked, where the content is what it is asked of.</summary>
    public string? Query
    {
        get;
        init => field = FieldChecks.Text(value, "task_header.query");
    }

    /// <summary>The labels to choose from.</summary>
    public ValueList<string>? CandidateLabels
    {
        get;
        init => field = FieldChecks.Texts(value, "task_header.candidate_labels");
    }

    /// <summary>The trace that the task belongs to.</summary>
    public TraceContext? TraceContext { get; init; }

    /// <summary>What a pipeline does when a stage fails.</summary>
    public FailurePolicy FailurePolicy
    {
        get;
        init => field = FieldChecks.Declared(value, "task_header.failure_policy");
    }
}
