namespace Syncropel;

/// <summary>Emits of many records, from whatever they come. All do what <see cref="ISyncropelClient.EmitManyAsync"/> does.</summary>
public static class EmitManyExtensions
{
    /// <summary>Emits many records.</summary>
    /// <param name="client">The client.</param>
    /// <param name="emissions">The emits. Enumerated on a thread of the pool.</param>
    /// <param name="options">How many at once, and what a failure ends.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The results in the order of the emits, as they are enumerated.</returns>
    public static IAsyncEnumerable<EmitResult> EmitManyAsync(
        this ISyncropelClient client,
        IEnumerable<Emission> emissions,
        EmitManyOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(emissions);
        return client.EmitManyAsync(emissions.ToAsyncEnumerable(), options, cancellationToken);
    }

    /// <summary>Emits many records with typed bodies on one thread.</summary>
    /// <typeparam name="T">The type of the bodies.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="bodies">The bodies. Enumerated on a thread of the pool.</param>
    /// <param name="thread">The thread; not empty.</param>
    /// <param name="refs">What a record is about; null for nothing.</param>
    /// <param name="options">How many at once, and what a failure ends.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>
    /// The results in the order of the bodies, as they are enumerated. A body that breaks its schema ends it with an
    /// <see cref="InvalidBodyException"/>, behind the results of those before it.
    /// </returns>
    public static IAsyncEnumerable<EmitResult> EmitManyAsync<T>(
        this ISyncropelClient client,
        IEnumerable<T> bodies,
        string thread,
        Func<T, IReadOnlyCollection<Ref>?>? refs = null,
        EmitManyOptions? options = null,
        CancellationToken cancellationToken = default)
        where T : class, IRecordBody<T>
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(bodies);
        Client.TextArgument.ThrowIfInvalid(thread);
        return client.EmitManyAsync(bodies.Select(body => Emission.Of(body, thread, refs?.Invoke(body))), options, cancellationToken);
    }

    /// <summary>Emits many records with typed bodies on one thread, as they come.</summary>
    /// <typeparam name="T">The type of the bodies.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="bodies">The bodies.</param>
    /// <param name="thread">The thread; not empty.</param>
    /// <param name="refs">What a record is about; null for nothing.</param>
    /// <param name="options">How many at once, and what a failure ends.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <inheritdoc cref="EmitManyAsync{T}(ISyncropelClient, IEnumerable{T}, string, Func{T, IReadOnlyCollection{Ref}}, EmitManyOptions, CancellationToken)"/>
    public static IAsyncEnumerable<EmitResult> EmitManyAsync<T>(
        this ISyncropelClient client,
        IAsyncEnumerable<T> bodies,
        string thread,
        Func<T, IReadOnlyCollection<Ref>?>? refs = null,
        EmitManyOptions? options = null,
        CancellationToken cancellationToken = default)
        where T : class, IRecordBody<T>
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(bodies);
        Client.TextArgument.ThrowIfInvalid(thread);
        return client.EmitManyAsync(bodies.Select(body => Emission.Of(body, thread, refs?.Invoke(body))), options, cancellationToken);
    }
}
