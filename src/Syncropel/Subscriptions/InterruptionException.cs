namespace Syncropel.Subscriptions;

/// <summary>Carries an interruption out of the opening of a connection.</summary>
internal sealed class InterruptionException(Interruption interruption) : Exception(interruption.Error.Message)
{
    public Interruption Interruption { get; } = interruption;
}
