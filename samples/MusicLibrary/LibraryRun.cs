using MusicLibrary.Display;
using MusicLibrary.Importing;
using Spectre.Console;
using Syncropel;
using Syncropel.Testing;

namespace MusicLibrary;

/// <summary>One run from beginning to end: emit, read back, verify, join, report.</summary>
internal sealed class LibraryRun(LibrarySettings settings, IAnsiConsole console, TextWriter errors)
{
    /// <returns>0 where everything went well, else 1.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        // Without an endpoint the kernel lives in this process, behind the client's HTTP handler.
        using HttpMessageHandler? embedded = settings.Endpoint is null ? new MockKernel().CreateHandler() : null;
        await using var client = new SyncropelClient(new()
        {
            Endpoint = settings.Endpoint ?? new("http://embedded-kernel"),
            Identity = Identity.Static("did:example:music-library"),
            ApiKey = settings.ApiKey,
            Handler = embedded,
        });

        console.WriteLine($"Kernel: {settings.Endpoint?.ToString() ?? "embedded, in memory"}. Thread: {settings.Thread}.");
        int lines = Math.Min(settings.Limit, File.ReadLines(settings.Input.FullName).Count());
        var import = new TrackImport(client, settings.Thread);
        await ImportProgress.ShowAsync(console, lines, progress =>
            import.RunAsync(TrackFile.Read(settings.Input, settings.Limit), progress, cancellation));
        foreach (string problem in import.Problems) await errors.WriteLineAsync(problem);

        ReadBack back = await ReadBack.RunAsync(client, settings.Thread, import.Emitted, cancellation);
        foreach (string problem in back.Problems) await errors.WriteLineAsync(problem);

        IReadOnlyList<SharedRecording> shared = SharedRecording.FindAll(back.Tracks);
        Summary.Write(console, import, back, shared);
        console.Profile.Out.Writer.WriteLine(
            $"emitted={import.Emitted.Count} failed={import.Problems.Count} read={back.Tracks.Count} verified={back.Verified} shared_isrc={shared.Count}");
        bool whole = import.Problems.Count == 0 && back.Problems.Count == 0 && back.Tracks.Count == import.Emitted.Count;
        return whole ? 0 : 1;
    }
}
