namespace Syncropel.Synapse;

/// <summary>Why a stage of a pipeline failed: the codes of <see cref="FailedStage.Error"/>.</summary>
public static class PipelineErrors
{
    /// <summary>Ingress threw, or gave null.</summary>
    public const string IngressFailed = "INGRESS_FAILED";

    /// <summary>The model call threw, or was cancelled by somebody else than the caller and the budget.</summary>
    public const string ModelCallFailed = "MODEL_CALL_FAILED";

    /// <summary>Egress threw.</summary>
    public const string EgressFailed = "EGRESS_FAILED";

    /// <summary>What egress gave breaks a MUST of the contract; the detail names the rules.</summary>
    public const string ContractViolated = "CONTRACT_VIOLATED";

    /// <summary>The run took longer than <c>latency_budget_ms</c>, or there was nothing left of it for the stage.</summary>
    public const string LatencyBudgetExceeded = "LATENCY_BUDGET_EXCEEDED";

    /// <summary>With the cost of the stage's entry the run would cost more than <c>cost_ceiling</c>.</summary>
    public const string CostCeilingExceeded = "COST_CEILING_EXCEEDED";

    /// <summary>The entry's confidence is less than <c>quality_floor</c>.</summary>
    public const string QualityBelowFloor = "QUALITY_BELOW_FLOOR";

    /// <summary>The payloads of the branches could not be made one, or their entries are more than a chain holds.</summary>
    public const string MergeFailed = "MERGE_FAILED";
}
