using ModelAdapters.Display;
using Spectre.Console;
using Syncropel;
using Syncropel.Synapse;
using Syncropel.Testing;

namespace ModelAdapters;

/// <summary>One run from beginning to end: adapt, record, audit, show.</summary>
internal static class AdapterRun
{
    private const string Thread = "synapse.sample";

    /// <returns>0 where every hop is recorded and verified, else 1.</returns>
    public static async Task<int> RunAsync(
        IAnsiConsole console, TextWriter errors, TimeProvider clock, MockKernel kernel, CancellationToken cancellation = default)
    {
        using HttpMessageHandler handler = kernel.CreateHandler();
        await using var client = new SyncropelClient(new()
        {
            Endpoint = new("http://embedded-kernel"),
            Identity = Identity.Static("did:example:model-adapters"),
            Handler = handler,
            TimeProvider = clock,
        });

        PipelineResult result = await CannedRun.RunAsync(clock, client, Thread, cancellation);
        foreach (FailedStage failed in result.FailedStages) await errors.WriteLineAsync(failed.ToString());
        RecordingResult recording = result.Recording!;
        if (recording.Error is { } error) await errors.WriteLineAsync($"The recording stopped at hop {recording.Emits.Count}: {error}");

        AuditReport report = await ProvenanceAudit.VerifyAsync(client, Thread, result.IR.MessageId, cancellation);
        if (report.First is { } finding) await errors.WriteLineAsync(finding.ToString());
        foreach (AuditedChain chain in report.Chains) ChainTree.Write(console, chain);

        int recorded = recording.Emits.Count(static emit => emit.Success);
        console.Profile.Out.Writer.WriteLine(
            $"hops={result.Hops.Count} recorded={recorded} verified={report.Verified} sound={(report.IsSound ? "yes" : "no")}");
        return result.Succeeded && recording.Success && report.IsSound ? 0 : 1;
    }
}
