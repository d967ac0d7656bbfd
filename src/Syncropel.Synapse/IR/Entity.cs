namespace Syncropel.Synapse;

/// <summary>A thing that a text names.</summary>
public sealed record Entity
{
    /// <summary>The text that names it.</summary>
    public required string Text
    {
        get;
        init => field = FieldChecks.RequiredText(value, "payload.entities.text");
    }

    /// <summary>What it is, in the model's own words, such as <c>B-ORG</c>.</summary>
    public required string Label
    {
        get;
        init => field = FieldChecks.RequiredText(value, "payload.entities.label");
    }

    /// <summary>Where it begins in the content, in characters from 0.</summary>
    /// <exception cref="IRInvalidFieldException">It is negative.</exception>
    public long? Start
    {
        get;
        init => field = FieldChecks.NotNegative(value, "payload.entities.start");
    }

    /// <summary>Where it ends, exclusive.</summary>
    /// <exception cref="IRInvalidFieldException">It is negative.</exception>
    public long? End
    {
        get;
        init => field = FieldChecks.NotNegative(value, "payload.entities.end");
    }

    /// <summary>How sure the model is, 0 to 1.</summary>
    /// <exception cref="IRInvalidFieldException">It is beyond that.</exception>
    public double? Confidence
    {
        get;
        init => field = FieldChecks.Share(value, "payload.entities.confidence");
    }
}
