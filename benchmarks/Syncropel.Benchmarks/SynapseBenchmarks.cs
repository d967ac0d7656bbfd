using System.Security.Cryptography;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Syncropel.Synapse;

namespace Syncropel.Benchmarks;

/// <summary>
/// What an IR costs on its way through one adapter, small and large. The baseline is SHA-256 over the same content: work on every byte,
/// done once, so that what is far below it does not touch the payload at all.
/// </summary>
[MemoryDiagnoser]
public class SynapseBenchmarks
{
    private static readonly AdapterPipelineOptions Checked = new() { ValidateContract = true };
    private static readonly AdapterPipelineOptions Unchecked = new() { ValidateContract = false };

    private readonly AdapterPipeline _checkedHop = AdapterPipeline.Create(Checked).Then(new LabelAdapter(), Answer);
    private readonly AdapterPipeline _uncheckedHop = AdapterPipeline.Create(Unchecked).Then(new LabelAdapter(), Answer);

    private byte[] _content = [];
    private byte[] _json = [];
    private CanonicalIR _ir = null!;

    /// <summary>How long the text is, in bytes. 10 MB is the hard limit.</summary>
    [Params(1_000, 10_000_000)]
    public int Bytes { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        const string Sentence = "Revenues of Acme Corp \"increased\" significantly.\n";
        string text = string.Concat(Enumerable.Repeat(Sentence, (Bytes / Sentence.Length) + 1))[..Bytes];
        _content = System.Text.Encoding.UTF8.GetBytes(text);
        _ir = new CanonicalIR
        {
            IRVersion = CanonicalIR.CurrentVersion,
            MessageId = new Guid("6f2c1f0e-4a53-4c1b-9c0e-3a5d8a1f7b42"),
            TaskHeader = new TaskHeader { TaskType = TaskType.Classify, Domain = TaskDomain.Finance, Priority = 2, LatencyBudgetMs = 0 },
            Payload = new Payload { Modality = Modality.Text, Content = text },
        };
        _json = _ir.ToUtf8Json();
    }

    [Benchmark(Baseline = true)]
    public byte[] Sha256OfContent() => SHA256.HashData(_content);

    [Benchmark]
    public CanonicalIR Clone() => _ir.Clone();

    [Benchmark]
    public void Validate() => _ir.Validate();

    [Benchmark]
    public byte[] Write() => _ir.ToUtf8Json();

    [Benchmark]
    public CanonicalIR Read() => CanonicalIR.Parse(_json);

    /// <summary>What one would write without the SDK, to compare <see cref="Read"/> with.</summary>
    [Benchmark]
    public JsonElement ReadAsDocument()
    {
        using var document = JsonDocument.Parse(_json);
        return document.RootElement.Clone();
    }

    [Benchmark]
    public Task<PipelineResult> Hop() => _uncheckedHop.RunAsync(_ir);

    [Benchmark]
    public Task<PipelineResult> HopWithContract() => _checkedHop.RunAsync(_ir);

    private static ValueTask<double> Answer(string input, CancellationToken cancellation) => ValueTask.FromResult(0.9);

    private sealed class LabelAdapter : AdapterBase<string, double>
    {
        public override string ModelId => "bench/label-v1.0";

        public override string AdapterVersion => "1.0.0";

        public override string Ingress(CanonicalIR ir) => ir.Payload.Content ?? "";

        public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs)
        {
            CanonicalIR updated = originalIr.Clone();
            updated.Payload.Labels = [new Classification { Label = "positive", Score = modelOutput }];
            updated.Provenance.Append(BuildProvenance(modelOutput, latencyMs));
            return updated;
        }
    }
}
