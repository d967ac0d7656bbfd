using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Syncropel.Kernel.Maintenance;

/// <summary>Cuts a stream into lines, each of which has its end in memory, but not the stream.</summary>
internal static class LineReader
{
    /// <summary>The longest line that is read; of a longer one nothing is kept.</summary>
    public const int Longest = 16 * 1024 * 1024;

    /// <param name="source">The stream.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The lines, without their ends; null for one that is too long.</returns>
    public static async IAsyncEnumerable<byte[]?> ReadAsync(
        Stream source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        PipeReader reader = PipeReader.Create(source, new StreamPipeReaderOptions(bufferSize: 65_536, leaveOpen: true));
        bool isTooLong = false;
        while (true)
        {
            ReadResult result = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            ReadOnlySequence<byte> rest = result.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                yield return isTooLong ? null : rest.Slice(0, end).ToArray();
                isTooLong = false;
                rest = rest.Slice(rest.GetPosition(1, end));
            }

            if (result.IsCompleted)
            {
                if (isTooLong || rest.Length > 0) yield return isTooLong ? null : rest.ToArray();
                break;
            }

            isTooLong |= rest.Length > Longest;
            if (isTooLong) rest = rest.Slice(rest.End);
            reader.AdvanceTo(rest.Start, rest.End);
        }

        await reader.CompleteAsync().ConfigureAwait(false);
    }
}
