namespace Syncropel.Client;

/// <summary>
/// Emits records in batches. What one record comes to is what it would come to alone: a taken clock is left behind, and what cannot be
/// delivered goes into the outbox, in the order of its thread.
/// </summary>
internal sealed class BatchEmitter(
    CallGate gate, Emitter single, Sealer sealer, OutboxRoute outbox, EmitTeller teller, BatchPost post, KernelOffer offer, bool retries)
{
    /// <summary>
    /// How much may go at once; null where the kernel offers no batches. A kernel to which nothing goes now is not asked: in an outage each
    /// batch would wait for it in vain, on its way to the outbox.
    /// </summary>
    public ValueTask<BatchLimits?> LimitsAsync(IReadOnlyList<Ticket> tickets, CancellationToken cancellationToken) =>
        tickets.All(ticket => outbox.MustWait(ticket.Request.Thread) is not null)
            ? new(KernelOffer.Usual)
            : offer.BatchAsync(cancellationToken);

    /// <summary>Emits the records of some tickets.</summary>
    /// <param name="tickets">The tickets, in order.</param>
    /// <param name="limits">How much may go at once.</param>
    /// <param name="settle">Told each result.</param>
    /// <param name="isStopped">Whether what was not sent yet is not to be sent any more.</param>
    /// <param name="cancellationToken">Ends the emit.</param>
    public async Task EmitAsync(
        IReadOnlyList<Ticket> tickets,
        BatchLimits limits,
        Action<Ticket, EmitResult> settle,
        Func<bool> isStopped,
        CancellationToken cancellationToken)
    {
        using CallGate.Pass pass = gate.Enter();
        var batch = new Batch(teller, settle);
        foreach (Ticket ticket in tickets) Add(batch, ticket);
        try
        {
            // A kernel that always has something to say against the clocks is not asked for ever.
            for (int left = Sealer.MostMoves + tickets.Count; batch.Waiting.Count > 0; left--)
            {
                if (isStopped()) batch.Stop();
                await HoldBackAsync(batch).ConfigureAwait(false);
                if (batch.Waiting.Count == 0) return;
                bool sent = left > 0 && await SendAsync(batch, limits, cancellationToken).ConfigureAwait(false);
                if (!sent) await EmitSinglyAsync(batch, isStopped, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            batch.Cancel();
            throw;
        }
    }

    private void Add(Batch batch, Ticket ticket)
    {
        EmitError? unsigned = sealer.TrySeal(ticket.Request, out SealedRecord record);
        var item = new BatchItem(ticket, teller.BeginQuietly(), record);
        if (unsigned is null) batch.Add(item);
        else batch.Settle(item, ticket.Request.NotTried(unsigned));
    }

    // Those whose thread waits in the outbox already go there, behind it. All at once, so that they wait for the disk once: in an outage
    // that is every thread there is.
    private async Task HoldBackAsync(Batch batch)
    {
        Dictionary<string, EmitError?> reasons = batch.Waiting.Select(static item => item.Request.Thread).Distinct(StringComparer.Ordinal)
            .ToDictionary(static thread => thread, outbox.MustWait, StringComparer.Ordinal);
        List<(List<BatchItem> Items, EmitError Reason, Task<IReadOnlyList<EmitError?>> Kept)> held = [];
        foreach (IGrouping<EmitError?, BatchItem> group in batch.Waiting.GroupBy(item => reasons[item.Request.Thread]))
        {
            if (group.Key is not { } reason) continue;
            List<BatchItem> items = [.. group];
            held.Add((items, reason, AddAsync(items, reason).AsTask()));
        }

        foreach ((List<BatchItem> items, EmitError reason, Task<IReadOnlyList<EmitError?>> kept) in held)
        {
            Settle(batch, items, reason, await kept.ConfigureAwait(false));
        }
    }

    /// <summary>One call. False where the kernel takes no batch, or not such a one.</summary>
    private async Task<bool> SendAsync(Batch batch, BatchLimits limits, CancellationToken cancellationToken)
    {
        List<BatchItem> sent = batch.Next(limits);
        var attempts = new Attempts();
        bool ordered = sent.Exists(static item => item.Request.GivenClock is null);
        BatchOutcome outcome = await post.SendAsync(
            [.. sent.Select(static item => item.Record.Payload)], ordered, attempts, cancellationToken).ConfigureAwait(false);
        foreach (BatchItem item in sent) item.Attempts += attempts.Retried;
        if (outcome.IsNotOffered) offer.WithdrawBatch();
        if (outcome.MayGoSingly) return false;

        foreach (BatchItem item in sent) item.Attempts++;
        if (outcome.Error is { } error) await FailAsync(batch, sent, error).ConfigureAwait(false);
        else await JudgeAsync(batch, sent, outcome.Each, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async Task JudgeAsync(
        Batch batch, List<BatchItem> sent, IReadOnlyList<CallOutcome> outcomes, CancellationToken cancellationToken)
    {
        EmitError?[] errors = [.. sent.Select((item, i) => EmitAnswer.ErrorOf(outcomes[i], item.Record.Id))];

        // First what the kernel has: the others may take long, and the caller may cancel meanwhile.
        for (int i = 0; i < sent.Count; i++)
        {
            if (errors[i] is null) batch.Settle(sent[i], sent[i].Result(null));
        }

        for (int i = 0; i < sent.Count; i++)
        {
            if (errors[i] is not { } error || MustGoAgain(sent[i], outcomes[i])) continue;
            if (MayPass(outcomes[i])) await EmitAloneAsync(batch, sent[i], cancellationToken).ConfigureAwait(false);
            else await FailAsync(batch, [sent[i]], error).ConfigureAwait(false);
        }
    }

    // The call has succeeded, so that nobody has tried this record again.
    private bool MayPass(CallOutcome outcome) => retries && outcome is { Response: { } answer } && RetryPolicy.IsTransient(answer.Status);

    private bool MustGoAgain(BatchItem item, CallOutcome outcome)
    {
        SealedRecord record = item.Record;
        if (BatchOutcome.IsNotTried(outcome))
        {
            // Behind a record that gets a later clock, so it needs one later still.
            if (item.Request.GivenClock is null && sealer.TrySeal(item.Request, out record) is null) item.Record = record;
            return true;
        }

        if (!TakenClock.Is(outcome, out long? latest) || !sealer.TryReseal(item.Request, ref record, latest, item.Moves)) return false;
        (item.Record, item.Moves) = (record, item.Moves + 1);
        return true;
    }

    private async Task FailAsync(Batch batch, List<BatchItem> items, EmitError error)
    {
        if (outbox.Takes(error)) await KeepAsync(batch, items, error).ConfigureAwait(false);
        else foreach (BatchItem item in items) batch.Settle(item, item.Result(error));
    }

    private async Task KeepAsync(Batch batch, List<BatchItem> items, EmitError reason) =>
        Settle(batch, items, reason, await AddAsync(items, reason).ConfigureAwait(false));

    private ValueTask<IReadOnlyList<EmitError?>> AddAsync(List<BatchItem> items, EmitError reason) =>
        outbox.AddAsync([.. items.Select(static item => item.ToOutbox())], reason);

    private static void Settle(Batch batch, List<BatchItem> items, EmitError reason, IReadOnlyList<EmitError?> kept)
    {
        for (int i = 0; i < items.Count; i++)
        {
            BatchItem item = items[i];
            batch.Settle(item, OutboxRoute.ResultOf(item.Request, item.Record, reason, kept[i], item.Retried));
        }
    }

    private async Task EmitSinglyAsync(Batch batch, Func<bool> isStopped, CancellationToken cancellationToken)
    {
        foreach (BatchItem item in batch.Waiting.ToList())
        {
            if (isStopped()) batch.Stop();
            if (!item.IsSettled) await EmitAloneAsync(batch, item, cancellationToken).ConfigureAwait(false);
        }
    }

    // As the bytes that it is already: a batch whose answer was lost may have brought it.
    private async Task EmitAloneAsync(Batch batch, BatchItem item, CancellationToken cancellationToken)
    {
        EmitError? error = outbox.MustWait(item.Request.Thread);
        if (error is null)
        {
            var attempts = new Attempts();
            (item.Record, error) = await single.PostAsync(item.Request, item.Record, attempts, cancellationToken).ConfigureAwait(false);
            item.Attempts += attempts.Retried + 1;
        }

        if (error is null) batch.Settle(item, item.Result(null));
        else await FailAsync(batch, [item], error).ConfigureAwait(false);
    }
}
