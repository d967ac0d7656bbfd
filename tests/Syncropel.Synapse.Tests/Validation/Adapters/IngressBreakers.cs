namespace Syncropel.Synapse.Tests.Validation.Adapters;

public sealed class IngressGivesNull : CorrectAdapter
{
    public override string Ingress(CanonicalIR ir) => null!;
}

public sealed class IngressThrows : CorrectAdapter
{
    public override string Ingress(CanonicalIR ir) => throw new InvalidOperationException("no text");
}

public sealed class IngressChanges : CorrectAdapter
{
    public override string Ingress(CanonicalIR ir)
    {
        ir.Payload.Language = "xx";
        return "";
    }
}

public sealed class IngressAppends : CorrectAdapter
{
    public override string Ingress(CanonicalIR ir)
    {
        ir.Provenance.Append(BuildProvenance(1, 1));
        return "";
    }
}
