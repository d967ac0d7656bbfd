namespace Syncropel.Kernel.Query;

/// <summary>
/// How much room there is in one answer: for so many, and for so many bytes, since an answer is in memory as a whole until it is sent. The
/// first always has room.
/// </summary>
/// <param name="most">How many there is room for.</param>
internal sealed class AnswerRoom(int most)
{
    /// <summary>The most bytes of records in one answer, unless a single one is longer: 16 MiB.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    private int _count;
    private long _bytes;

    /// <summary>Takes the room for one more, if there is any. Whoever finds none looks no further: no shorter one passes it.</summary>
    public bool TryTake(int bytes)
    {
        if (_count == most || (_count > 0 && _bytes + bytes > MostBytes)) return false;
        _count++;
        _bytes += bytes;
        return true;
    }
}
