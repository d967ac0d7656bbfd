namespace Syncropel.Kernel;

/// <summary>Carries a refusal out of the depths of a reader to the rule that answers with it.</summary>
internal sealed class RefusalException(Refusal refusal) : Exception(refusal.Message)
{
    public Refusal Refusal { get; } = refusal;
}
