global using Microsoft.Extensions.Logging;
global using Syncropel.Synapse;
global using Syncropel.Testing.Synapse;

namespace Docs;

internal class Context : Usual
{
    protected readonly CanonicalIR ir = null!;
    protected readonly ILogger logger = null!;

    protected static ValueTask<double> CallNer(string input, CancellationToken cancellationToken) => ValueTask.FromResult(0.0);

    protected static ValueTask<double> CallSmallNer(string input, CancellationToken cancellationToken) => CallNer(input, cancellationToken);

    protected static ValueTask<double> CallFinBert(string input, CancellationToken cancellationToken) => CallNer(input, cancellationToken);

    protected static ValueTask<double> CallMsMarco(string input, CancellationToken cancellationToken) => CallNer(input, cancellationToken);

    protected static ValueTask<double> CallSummary(string input, CancellationToken cancellationToken) => CallNer(input, cancellationToken);
}

internal class NerBert : AdapterBase<string, double>
{
    public override string ModelId => "dslim/bert-base-NER";

    public override string AdapterVersion => "1.0.0";

    public override string Ingress(CanonicalIR ir) => ir.Payload.Content ?? "";

    public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        CanonicalIR updated = originalIr.Clone();
        updated.Provenance.Append(BuildProvenance(modelOutput, latencyMs));
        return updated;
    }
}

internal sealed class SmallNer : NerBert;

internal sealed class FinBert : NerBert;

internal sealed class MsMarco : NerBert;

internal sealed class Summary : NerBert;
