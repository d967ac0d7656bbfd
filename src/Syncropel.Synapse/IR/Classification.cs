namespace Syncropel.Synapse;

/// <summary>A class, and how well it fits.</summary>
public sealed record Classification
{
    /// <summary>The class.</summary>
    public required string Label
    {
        get;
        init => field = FieldChecks.RequiredText(value, "payload.labels.label");
    }

    /// <summary>How well it fits, 0 to 1.</summary>
    /// <exception cref="IRInvalidFieldException">It is beyond that.</exception>
    public required double Score
    {
        get;
        init => field = FieldChecks.Share(value, "payload.labels.score");
    }
}
