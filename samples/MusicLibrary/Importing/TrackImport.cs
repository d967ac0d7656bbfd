using Syncropel;

namespace MusicLibrary.Importing;

/// <summary>Emits lines as typed records. A line that is no track, and an emit that fails, are noted; the rest goes on.</summary>
internal sealed class TrackImport(SyncropelClient client, string thread)
{
    private readonly HashSet<RecordId> _emitted = [];
    private readonly List<string> _problems = [];

    /// <summary>The ids of the records that the kernel has taken.</summary>
    public IReadOnlySet<RecordId> Emitted => _emitted;

    /// <summary>What went wrong, one line of text a line of input.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>How many times an emit had to be tried again.</summary>
    public int Retried { get; private set; }

    public async Task RunAsync(IEnumerable<NumberedLine> lines, IProgress<int> progress, CancellationToken cancellation)
    {
        foreach (NumberedLine line in lines)
        {
            string? problem = line.Track is { } track ? await EmitAsync(track, cancellation) : line.Problem;
            if (problem is not null) _problems.Add($"line {line.Number}: {problem}");
            progress.Report(line.Number);
        }
    }

    private async Task<string?> EmitAsync(TrackLine track, CancellationToken cancellation)
    {
        try
        {
            EmitResult result = await client.EmitAsync(track.ToBody(), thread, track.ToRefs(), cancellationToken: cancellation);
            Retried += result.Retried;
            if (!result.Success) return $"the emit failed: {result.Error}";
            _emitted.Add(result.RecordId.Value);
            return null;
        }
        catch (InvalidBodyException invalid)
        {
            return string.Join("; ", invalid.Violations);
        }
        catch (ArgumentException invalid)
        {
            // A reference refuses what the line says, as the schema may have above; nothing was sent.
            return invalid.Message;
        }
    }
}
