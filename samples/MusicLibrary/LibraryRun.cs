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
        int lines = File.ReadLines(settings.Input.FullName).Take(settings.Limit).Count();
        if (!(await client.HealthAsync(cancellation)).IsHealthy)
        {
            // Failing open line by line would take as long as all the retries of all the lines.
            await errors.WriteLineAsync($"No healthy kernel answers at {settings.Endpoint}. Start one, or leave --endpoint out.");
            return Finish(emitted: 0, failed: lines, read: 0, verified: 0, shared: 0);
        }

        return await RunAsync(client, lines, cancellation);
    }

    private async Task<int> RunAsync(SyncropelClient client, int lines, CancellationToken cancellation)
    {
        var import = new TrackImport(client, settings.Thread);
        try
        {
            await ImportProgress.ShowAsync(console, lines, progress =>
                import.RunAsync(TrackFile.Read(settings.Input, settings.Limit), progress, cancellation));
        }
        finally
        {
            await ReportAsync(import.Problems);
            if (cancellation.IsCancellationRequested)
            {
                await errors.WriteLineAsync($"Interrupted, with {import.Emitted.Count} tracks emitted.");
            }
        }

        ReadBack back = await ReadBack.RunAsync(client, settings.Thread, import.Emitted, cancellation);
        await ReportAsync(back.Problems);

        IReadOnlyList<SharedRecording> shared = SharedRecording.FindAll(back.Tracks);
        int nineties = await Nineties.CountAsync(client, settings.Thread, import.Emitted, cancellation);
        Summary.Write(console, import, back, nineties, shared);
        int code = Finish(import.Emitted.Count, import.Problems.Count, back.Tracks.Count, back.Verified, shared.Count);
        return back.Problems.Count == 0 ? code : 1;
    }

    private async Task ReportAsync(IReadOnlyList<string> problems)
    {
        foreach (string problem in problems) await errors.WriteLineAsync(problem);
    }

    /// <summary>Writes the line that scripts read, and gives the exit code.</summary>
    private int Finish(int emitted, int failed, int read, int verified, int shared)
    {
        console.Profile.Out.Writer.WriteLine($"emitted={emitted} failed={failed} read={read} verified={verified} shared_isrc={shared}");
        return failed == 0 ? 0 : 1;
    }
}
