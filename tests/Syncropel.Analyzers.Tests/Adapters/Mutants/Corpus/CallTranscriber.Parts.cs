using System;
using System.Linq;
using System.Text.Json;
using Syncropel.Synapse;

namespace Corpus;

public sealed partial class CallTranscriber
{
    public override partial byte[] Ingress(CanonicalIR ir)
    {
        string? encoded = ir.Payload.BinaryB64;
        if (string.IsNullOrEmpty(encoded)) return [];
        byte[] bytes = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, bytes, out int written) ? bytes[..written] : [];
    }

    private static void Describe(Transcript transcript, Payload payload)
    {
        string[] lines = [.. transcript.Segments.Select(static one => one.Text)];
        payload.Data = JsonSerializer.SerializeToElement(new { transcript = lines });
        if (transcript.Language is { Length: > 0 } language) payload.Language = language;
    }

    private ProvenanceEntry EntryOf(Transcript transcript, long latencyMs)
    {
        double confidence = transcript.Segments.Count == 0
            ? 0
            : Math.Clamp(Math.Exp(transcript.Segments.Average(static one => one.LogProbability)), 0, 1);
        return BuildProvenance(confidence, latencyMs);
    }
}
