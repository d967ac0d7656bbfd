namespace Syncropel.Query;

/// <summary>Notes what happens in one read of the caller's, over all the calls that it takes. They are made one after the other.</summary>
/// <param name="read">What is read, for the log.</param>
internal sealed class ReadJournal(string read)
{
    private readonly List<RefusedRecord> _refused = [];
    private readonly HashSet<(RecordId Id, string Reason)> _named = [];

    public string Read { get; } = read;

    /// <summary>Why the read failed; null so far.</summary>
    public EmitError? Error { get; private set; }

    public int Retried { get; private set; }

    public void Count(int retried) => Retried += retried;

    public void Fail(EmitError error) => Error = error;

    /// <summary>Notes what was refused, and says whether it is new: what stands last on a page can come again on the next one.</summary>
    public bool TryRefuse(RefusedRecord refused)
    {
        if (refused.Id is { } id && !_named.Add((id, refused.Reason))) return false;
        _refused.Add(refused);
        return true;
    }

    public ReadResult<T> ResultOf<T>(T value) =>
        new() { Value = value, Error = Error, Retried = Retried, Refused = _refused.ToValueList() };
}
