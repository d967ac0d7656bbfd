using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Syncropel.Kernel.Maintenance;

/// <summary>Cuts a stream into lines, each of which has its end in memory, but not the stream.</summary>
internal static class LineReader
{
    /// <summary>The longest line that there can be of a record, in bytes: what SQLite and PostgreSQL can keep in a value.</summary>
    public const int Longest = 1_000_000_000;

    /// <param name="source">The stream.</param>
    /// <param name="longest">The longest line that is read, in bytes; of a longer one nothing is kept.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The lines, without their ends; null for one that is too long.</returns>
    public static async IAsyncEnumerable<byte[]?> ReadAsync(
        Stream source, int longest, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        PipeReader reader = PipeReader.Create(source, new StreamPipeReaderOptions(bufferSize: 65_536, leaveOpen: true));
        bool isTooLong = false;
        long searched = 0;
        while (true)
        {
            ReadResult result = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            ReadOnlySequence<byte> rest = result.Buffer;
            while (rest.Slice(searched).PositionOf((byte)'\n') is { } end)
            {
                searched = 0;
                yield return isTooLong ? null : rest.Slice(0, end).ToArray();
                isTooLong = false;
                rest = rest.Slice(rest.GetPosition(1, end));
            }

            if (result.IsCompleted)
            {
                if (isTooLong || rest.Length > 0) yield return isTooLong ? null : rest.ToArray();
                break;
            }

            isTooLong |= rest.Length > longest;
            if (isTooLong) rest = rest.Slice(rest.End);
            searched = rest.Length;
            reader.AdvanceTo(rest.Start, rest.End);
        }

        await reader.CompleteAsync().ConfigureAwait(false);
    }
}
