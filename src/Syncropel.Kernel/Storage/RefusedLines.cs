namespace Syncropel.Kernel.Storage;

/// <summary>
/// Which lines of clocks a batch that asks for order can add nothing to any more, because a record of theirs was refused for its clock.
/// For one batch.
/// </summary>
internal sealed class RefusedLines(bool isOrdered)
{
    // Without a refusal, as is the rule, there is none.
    private Dictionary<(string Thread, string Actor), int>? _first;

    public bool AreNone => _first is null;

    /// <summary>The place in the batch of the refused record that holds this one back; null where none does.</summary>
    public int? HoldsBack(StoredRecord record) => HoldsBack(record.Thread, record.Actor);

    /// <inheritdoc cref="HoldsBack(StoredRecord)"/>
    public int? HoldsBack(string thread, string actor) =>
        _first is not null && _first.TryGetValue((thread, actor), out int before) ? before : null;

    /// <summary>Notes what became of a record.</summary>
    /// <param name="index">Its place in the batch, from 0.</param>
    /// <param name="record">The record.</param>
    /// <param name="outcome">What became of it.</param>
    public void Note(int index, StoredRecord record, AppendOutcome outcome)
    {
        if (isOrdered && outcome == AppendOutcome.ClockTaken) (_first ??= []).TryAdd((record.Thread, record.Actor), index);
    }
}
