// A partial class: its parts are in two files.
// Outputs: [{"language":"fr","segments":[{"text":"bonjour","logProbability":-0.2}]}, {"language":null,"segments":[]}]
using System.Collections.Generic;
using Syncropel.Synapse;

namespace Corpus;

/// <summary>A stretch of speech.</summary>
public sealed record Segment(string Text, double LogProbability);

/// <summary>What the model heard.</summary>
public sealed record Transcript(string? Language, IReadOnlyList<Segment> Segments);

/// <summary>openai/whisper-small: what is said in a call.</summary>
public sealed partial class CallTranscriber : AdapterBase<byte[], Transcript>
{
    public override string ModelId => "openai/whisper-small";

    public override string AdapterVersion => "1.0.0";

    public override partial byte[] Ingress(CanonicalIR ir);

    public override CanonicalIR Egress(Transcript modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        CanonicalIR updated = originalIr.Clone();
        Describe(modelOutput, updated.Payload);
        updated.Provenance.Append(EntryOf(modelOutput, latencyMs));
        return updated;
    }
}
