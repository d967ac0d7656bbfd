namespace Syncropel.Delivery;

/// <summary>Opens the outbox of a client, when the client is made.</summary>
public interface IOutboxProvider
{
    /// <summary>Opens it. The client disposes of it when it is disposed itself.</summary>
    /// <param name="context">What an outbox needs of its client.</param>
    IOutboxIntake Open(OutboxContext context);
}
