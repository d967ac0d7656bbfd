global using System.Net;
global using Syncropel.Kernel;
global using Syncropel.Kernel.Server;
global using Syncropel.Synapse;
global using Syncropel.Testing;
global using Syncropel.Testing.Synapse;
global using Assert = Xunit.Assert;
global using ClassDataAttribute = Xunit.ClassDataAttribute;
global using TheoryAttribute = Xunit.TheoryAttribute;

namespace Docs;

internal class Context : Usual
{
    protected readonly MockKernel kernel = null!;
}

internal sealed class Import(ISyncropelClient client)
{
    public Task RunAsync() => client.HealthAsync();
}

internal sealed class Sentiment : AdapterBase<string, double>
{
    public override string ModelId => "my-org/sentiment-v1.0";

    public override string AdapterVersion => "1.0.0";

    public override string Ingress(CanonicalIR ir) => ir.Payload.Content ?? "";

    public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        CanonicalIR updated = originalIr.Clone();
        updated.Provenance.Append(BuildProvenance(modelOutput, latencyMs));
        return updated;
    }
}
