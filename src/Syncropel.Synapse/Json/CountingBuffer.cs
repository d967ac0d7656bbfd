using System.Buffers;

namespace Syncropel.Synapse.Json;

/// <summary>Counts what is written, and keeps none of it: the same few kilobytes are written again and again.</summary>
internal sealed class CountingBuffer : IBufferWriter<byte>
{
    private byte[] _scratch = new byte[16 * 1_024];

    /// <summary>How many bytes were written.</summary>
    public long Count { get; private set; }

    public void Advance(int count) => Count += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (sizeHint > _scratch.Length) _scratch = new byte[sizeHint];
        return _scratch;
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
