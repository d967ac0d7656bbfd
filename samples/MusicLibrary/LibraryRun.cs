using MusicLibrary.Display;
using MusicLibrary.Importing;
using Spectre.Console;
using Syncropel;
using Syncropel.Kernel;

namespace MusicLibrary;

/// <summary>One run from beginning to end: emit, read back, verify, join, report.</summary>
internal sealed class LibraryRun(LibrarySettings settings, IAnsiConsole console, TextWriter errors)
{
    /// <returns>0 where everything went well, else 1.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        int lines = File.ReadLines(settings.Input.FullName).Take(settings.Limit).Count();
        LibraryKernel kernel;
        try
        {
            kernel = await LibraryKernel.StartAsync(settings, cancellation);
        }
        catch (KernelStoreException problem)
        {
            await errors.WriteLineAsync(problem.Message);
            return Finish(emitted: 0, failed: lines, read: 0, verified: 0, shared: 0);
        }

        await using (kernel)
        {
            int code = await RunAsync(kernel, lines, cancellation);
            if (settings.Serve) await ServeAsync(kernel, cancellation);
            return code;
        }
    }

    private async Task<int> RunAsync(LibraryKernel kernel, int lines, CancellationToken cancellation)
    {
        await using var client = new SyncropelClient(new()
        {
            Endpoint = kernel.Endpoint,
            Identity = Identity.Static("did:example:music-library"),
            ApiKey = settings.ApiKey,
            Handler = kernel.Handler,
        });

        Say($"Kernel: {kernel.Description}. Thread: {settings.Thread}.");
        if (!(await client.HealthAsync(cancellation)).IsHealthy)
        {
            // Failing open line by line would take as long as all the retries of all the lines.
            await errors.WriteLineAsync($"No healthy kernel answers at {kernel.Endpoint}. Start one, or leave --endpoint out.");
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

    private async Task ServeAsync(LibraryKernel kernel, CancellationToken cancellation)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using CancellationTokenRegistration end = cancellation.Register(asked.SetResult);
        Say($"Kernel and inspector: {kernel.Endpoint}. Ctrl+C ends them.");
        await asked.Task;
    }

    private async Task ReportAsync(IReadOnlyList<string> problems)
    {
        foreach (string problem in problems) await errors.WriteLineAsync(problem);
    }

    /// <summary>Writes the line that scripts read, and gives the exit code.</summary>
    private int Finish(int emitted, int failed, int read, int verified, int shared)
    {
        Say($"emitted={emitted} failed={failed} read={read} verified={verified} shared_isrc={shared}");
        return failed == 0 ? 0 : 1;
    }

    // One line, however narrow the console.
    private void Say(string line) => console.Profile.Out.Writer.WriteLine(line);
}
