using System.Diagnostics.CodeAnalysis;
using Syncropel.Client;
using Syncropel.Kinds;

namespace Syncropel;

/// <summary>
/// Emits the reserved kinds <c>core.*</c>, whose bodies are generated from the SDK's own schemas. All fail open as
/// <see cref="ISyncropelClient.EmitAsync{T}"/> does, and throw what it throws.
/// </summary>
public static class ReservedKindExtensions
{
    /// <summary>Opens a thread with <c>core.intent</c>.</summary>
    /// <param name="client">The client.</param>
    /// <param name="goal">What is to be reached, in prose; not empty.</param>
    /// <param name="thread">The thread; null for a new one with a random id, which is on the result.</param>
    /// <param name="details">Members of the body beyond the goal.</param>
    /// <param name="refs">What the intent is about.</param>
    /// <param name="options">What is seldom said.</param>
    /// <param name="cancellationToken">Ends the emit.</param>
    public static Task<EmitResult> IntendAsync(
        this ISyncropelClient client,
        string goal,
        string? thread = null,
        RecordBody details = default,
        IReadOnlyCollection<Ref>? refs = null,
        EmitOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        var intent = new CoreIntent { Goal = goal, UnknownMembers = details.Members };
        return client.EmitAsync(intent, thread ?? RandomThread.Next(), refs, options, cancellationToken);
    }

    /// <summary>Closes a thread with <c>core.fulfillment</c> of one intent.</summary>
    /// <param name="client">The client.</param>
    /// <param name="thread">The thread.</param>
    /// <param name="summary">What came of it, in prose; not empty.</param>
    /// <param name="fulfills">The intent.</param>
    /// <param name="details">Members of the body beyond these.</param>
    /// <param name="refs">What the fulfilment is about.</param>
    /// <param name="options">What is seldom said.</param>
    /// <param name="cancellationToken">Ends the emit.</param>
    public static Task<EmitResult> FulfillAsync(
        this ISyncropelClient client,
        string thread,
        string summary,
        RecordId fulfills,
        RecordBody details = default,
        IReadOnlyCollection<Ref>? refs = null,
        EmitOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        var fulfillment = new CoreFulfillment { Summary = summary, Fulfills = fulfills.ToString(), UnknownMembers = details.Members };
        return client.EmitAsync(fulfillment, thread, refs, options, cancellationToken);
    }

    /// <summary>Closes a thread with <c>core.fulfillment</c> of several intents.</summary>
    /// <param name="client">The client.</param>
    /// <param name="thread">The thread.</param>
    /// <param name="summary">What came of it, in prose; not empty.</param>
    /// <param name="fulfills">The intents; at least one.</param>
    /// <param name="details">Members of the body beyond these.</param>
    /// <param name="refs">What the fulfilment is about.</param>
    /// <param name="options">What is seldom said.</param>
    /// <param name="cancellationToken">Ends the emit.</param>
    public static Task<EmitResult> FulfillAsync(
        this ISyncropelClient client,
        string thread,
        string summary,
        IReadOnlyCollection<RecordId> fulfills,
        RecordBody details = default,
        IReadOnlyCollection<Ref>? refs = null,
        EmitOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        var fulfillment = new CoreFulfillment { Summary = summary, Fulfills = Texts(fulfills), UnknownMembers = details.Members };
        return client.EmitAsync(fulfillment, thread, refs, options, cancellationToken);
    }

    /// <summary>Supersedes earlier records with revised values: <c>core.correction</c>.</summary>
    /// <param name="client">The client.</param>
    /// <param name="corrects">The records that are corrected; at least one.</param>
    /// <param name="revisedFields">The revised members of their bodies, by name.</param>
    /// <param name="reason">Why, in prose; not empty.</param>
    /// <param name="thread">The thread.</param>
    /// <param name="options">What is seldom said.</param>
    /// <param name="cancellationToken">Ends the emit.</param>
    public static Task<EmitResult> EmitCorrectionAsync(
        this ISyncropelClient client,
        IReadOnlyCollection<RecordId> corrects,
        RecordBody revisedFields,
        string reason,
        string thread,
        EmitOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        var correction = new CoreCorrection { Corrects = Texts(corrects), RevisedFields = revisedFields.Members, Reason = reason };
        return client.EmitAsync(correction, thread, refs: null, options, cancellationToken);
    }

    /// <summary>Marks records as erased: <c>core.erasure</c>.</summary>
    /// <param name="client">The client.</param>
    /// <param name="erases">The records that are erased; at least one.</param>
    /// <param name="reason">Why, in prose; not empty.</param>
    /// <param name="thread">The thread.</param>
    /// <param name="options">What is seldom said.</param>
    /// <param name="cancellationToken">Ends the emit.</param>
    public static Task<EmitResult> EmitErasureAsync(
        this ISyncropelClient client,
        IReadOnlyCollection<RecordId> erases,
        string reason,
        string thread,
        EmitOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        var erasure = new CoreErasure { Erases = Texts(erases), Reason = reason };
        return client.EmitAsync(erasure, thread, refs: null, options, cancellationToken);
    }

    /// <summary>Declares that one kind supersedes another: <c>core.alias</c>.</summary>
    /// <param name="client">The client.</param>
    /// <param name="oldKind">The kind that is superseded.</param>
    /// <param name="newKind">The kind that supersedes it.</param>
    /// <param name="reason">Why, in prose; not empty.</param>
    /// <param name="thread">The thread.</param>
    /// <param name="options">What is seldom said.</param>
    /// <param name="cancellationToken">Ends the emit.</param>
    /// <exception cref="SyncropelKindException">One of the kinds breaks the grammar.</exception>
    public static Task<EmitResult> EmitAliasAsync(
        this ISyncropelClient client,
        [StringSyntax(SyncropelSyntax.Kind)] string oldKind,
        [StringSyntax(SyncropelSyntax.Kind)] string newKind,
        string reason,
        string thread,
        EmitOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        KindName.ThrowIfInvalid(oldKind);
        KindName.ThrowIfInvalid(newKind);
        var alias = new CoreAlias { OldKind = oldKind, NewKind = newKind, Reason = reason };
        return client.EmitAsync(alias, thread, refs: null, options, cancellationToken);
    }

    /// <summary>Gives a scope to another publisher: <c>core.scope_transfer</c>.</summary>
    /// <param name="client">The client.</param>
    /// <param name="scope">The scope: the first segment of its kinds, such as <c>music</c>.</param>
    /// <param name="fromPublisher">The publisher that gives it up.</param>
    /// <param name="toPublisher">The publisher that takes it over.</param>
    /// <param name="reason">Why, in prose; not empty.</param>
    /// <param name="thread">The thread.</param>
    /// <param name="options">What is seldom said.</param>
    /// <param name="cancellationToken">Ends the emit.</param>
    public static Task<EmitResult> EmitScopeTransferAsync(
        this ISyncropelClient client,
        string scope,
        string fromPublisher,
        string toPublisher,
        string reason,
        string thread,
        EmitOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        var transfer = new CoreScopeTransfer { Scope = scope, FromPublisher = fromPublisher, ToPublisher = toPublisher, Reason = reason };
        return client.EmitAsync(transfer, thread, refs: null, options, cancellationToken);
    }

    /// <summary>Claims a scope: <c>core.scope_claim</c>.</summary>
    /// <param name="client">The client.</param>
    /// <param name="scope">The scope: the first segment of its kinds, such as <c>music</c>.</param>
    /// <param name="governancePolicy">The policy by which the publisher governs it, as a JSON object.</param>
    /// <param name="thread">The thread.</param>
    /// <param name="options">What is seldom said.</param>
    /// <param name="cancellationToken">Ends the emit.</param>
    public static Task<EmitResult> EmitScopeClaimAsync(
        this ISyncropelClient client,
        string scope,
        RecordBody governancePolicy,
        string thread,
        EmitOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        var claim = new CoreScopeClaim { Scope = scope, GovernancePolicy = governancePolicy.Members };
        return client.EmitAsync(claim, thread, refs: null, options, cancellationToken);
    }

    private static ValueList<string> Texts(IReadOnlyCollection<RecordId> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return ids.Select(static id => id.ToString()).ToValueList();
    }
}
