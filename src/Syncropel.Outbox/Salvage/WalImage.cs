using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;
using Syncropel.Outbox.Storage;

namespace Syncropel.Outbox.Salvage;

/// <summary>
/// SQLite's log as it lies on the disk, by the format that SQLite documents. SQLite itself reads it up to the first frame that is not as
/// it was written, and forgets the rest without a word; here it is seen.
/// </summary>
internal sealed class WalImage
{
    private const int HeaderLength = 32;
    private const int FrameHeaderLength = 24;
    private const int FrameLength = FrameHeaderLength + Schema.PageSize;

    private const uint MostGenerations = 1 << 20;

    // The last bit says in which order the checksum takes its bytes.
    private const uint Magic = 0x377F0682;

    private WalImage(IReadOnlyList<WalFrame> frames, int soundPrefix, bool isDamaged)
    {
        Frames = frames;
        SoundPrefix = soundPrefix;
        IsDamaged = isDamaged;
    }

    /// <summary>A log that is not there.</summary>
    public static WalImage None { get; } = new([], 0, false);

    /// <summary>The frames that were written since the log was begun anew; those behind a damaged one too.</summary>
    public IReadOnlyList<WalFrame> Frames { get; }

    /// <summary>How many frames SQLite sees: up to the last commit before the first damaged one.</summary>
    public int SoundPrefix { get; }

    /// <summary>
    /// Whether something whole is in the log that is not as it was written. What a killed process leaves is not whole. It would be, were
    /// the beginning of it written over by a later commit; so the log is begun anew at each opening.
    /// </summary>
    public bool IsDamaged { get; }

    public static WalImage Read(string path)
    {
        if (!File.Exists(path)) return None;
        using SafeFileHandle file = File.OpenHandle(path, share: FileShare.ReadWrite);
        long frames = (RandomAccess.GetLength(file) - HeaderLength) / FrameLength;
        if (frames <= 0) return None;
        byte[] header = new byte[HeaderLength];
        RandomAccess.Read(file, header, 0);
        return new Reader(file, header).Read(frames);
    }

    private sealed class Reader(SafeFileHandle file, byte[] header)
    {
        private readonly byte[] _frame = new byte[FrameLength];
        private readonly bool _isBigEndian = (Word(header, 0) & 1) != 0;
        private readonly List<WalFrame> _frames = [];

        public WalImage Read(long count)
        {
            bool hasHeader = (Word(header, 0) & ~1u) == Magic && Sum((0, 0), header.AsSpan(0, 24)) == (Word(header, 24), Word(header, 28));
            (uint, uint) generation = hasHeader ? (Word(header, 16), Word(header, 20)) : GenerationOfFrames(count);
            (uint, uint) sum = (Word(header, 24), Word(header, 28));
            int prefix = 0;
            bool isWhole = hasHeader, isDamaged = !hasHeader;
            for (long i = 0; i < count; i++)
            {
                Load(i);
                if (!IsOf(generation))
                {
                    isDamaged |= !IsBefore(generation);
                    isWhole = false;
                    continue;
                }

                WalFrame frame = ReadFrame(i, generation, ref sum);
                _frames.Add(frame);
                isWhole &= frame.IsSound;
                isDamaged |= !frame.IsSound;
                if (isWhole && frame.IsCommit) prefix = _frames.Count;
            }

            return new WalImage(_frames, prefix, isDamaged);
        }

        private WalFrame ReadFrame(long index, (uint, uint) generation, ref (uint, uint) sum)
        {
            bool isSound = SumOfFrame(sum) == (Word(_frame, 16), Word(_frame, 20)) && (Word(_frame, 8), Word(_frame, 12)) == generation;
            sum = (Word(_frame, 16), Word(_frame, 20));
            return new WalFrame(Word(_frame, 0), FrameOffset(index) + FrameHeaderLength, Word(_frame, 4) != 0, isSound);
        }

        // One half of the two numbers is enough: the other may be what is damaged.
        private bool IsOf((uint First, uint Second) generation) =>
            Word(_frame, 8) == generation.First || Word(_frame, 12) == generation.Second;

        // SQLite counts the first number up when it begins the log anew, and leaves what lies behind.
        private bool IsBefore((uint First, uint Second) generation) =>
            generation.First - Word(_frame, 8) is > 0 and <= MostGenerations;

        private (uint, uint) GenerationOfFrames(long count)
        {
            (uint, uint) last = default;
            for (long i = 0; i < count; i++)
            {
                Load(i);
                (uint, uint) one = (Word(_frame, 8), Word(_frame, 12));
                if (one == last && one != default) return one;
                last = one;
            }

            return last;
        }

        private void Load(long index) => RandomAccess.Read(file, _frame, FrameOffset(index));

        private (uint, uint) SumOfFrame((uint, uint) before) =>
            Sum(Sum(before, _frame.AsSpan(0, 8)), _frame.AsSpan(FrameHeaderLength, Schema.PageSize));

        private (uint, uint) Sum((uint First, uint Second) before, ReadOnlySpan<byte> bytes)
        {
            (uint first, uint second) = before;
            for (; bytes.Length >= 8; bytes = bytes[8..])
            {
                first += Number(bytes) + second;
                second += Number(bytes[4..]) + first;
            }

            return (first, second);
        }

        private uint Number(ReadOnlySpan<byte> bytes) =>
            _isBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);

        private static long FrameOffset(long index) => HeaderLength + (index * FrameLength);

        private static uint Word(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
    }
}
