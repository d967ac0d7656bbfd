using System.Buffers.Binary;

namespace Syncropel.Kernel.Tests.Support;

/// <summary>A log of SQLite's as its format has it, to be changed.</summary>
internal sealed class WalFile
{
    public const int HeaderLength = 32;
    public const int FrameHeaderLength = 24;

    private const int FrameLength = FrameHeaderLength + 4096;

    private readonly byte[] _bytes;

    public WalFile(string store) => _bytes = File.ReadAllBytes(store + "-wal");

    /// <summary>How many frames there are.</summary>
    public int Count => (_bytes.Length - HeaderLength) / FrameLength;

    /// <summary>The frames that end a transaction.</summary>
    public int[] Ends => [.. Enumerable.Range(0, Count).Where(frame => BinaryPrimitives.ReadInt32BigEndian(Frame(frame)[4..]) != 0)];

    /// <summary>How many frames are of the log that lies in the file now, and not of one before it.</summary>
    public int CountOwn => Enumerable.Range(0, Count).Count(frame => Frame(frame)[8..16].SequenceEqual(Header[16..24]));

    public Span<byte> Header => _bytes.AsSpan(0, HeaderLength);

    public Span<byte> Frame(int index) => _bytes.AsSpan(HeaderLength + (index * FrameLength), FrameLength);

    /// <summary>Takes frames of another one.</summary>
    public void Take(WalFile other, params ReadOnlySpan<int> frames)
    {
        foreach (int frame in frames) other.Frame(frame).CopyTo(Frame(frame));
    }

    /// <summary>Makes other bytes of all bytes, or zeros.</summary>
    public static void Spoil(Span<byte> bytes, bool isZero = false)
    {
        foreach (ref byte one in bytes) one = isZero ? (byte)0 : (byte)(one ^ 0xA5);
    }

    public void Save(string store) => File.WriteAllBytes(store + "-wal", _bytes);
}
