namespace Syncropel.Synapse.Tests.Validation.Adapters;

/// <summary>Hands to fields, as it is made, what ingress and egress then run; what only the constructor has is not theirs.</summary>
public sealed class KeepsDelegates : CorrectAdapter
{
    private readonly Lazy<string> _pure = new(static () => "");
    private readonly Lazy<string> _labels = new(static () => Helper.Load(1));
    private readonly Func<string, bool> _exists = File.Exists;
    private readonly Func<string> _unused = static () => File.ReadAllText("unused.txt");

    public KeepsDelegates() => Unused = _unused is null;

    public bool Unused { get; }

    public override string Ingress(CanonicalIR ir) => ir.Payload.Content == Helper.Never ? _labels.Value : _pure.Value;

    public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        if (originalIr.Payload.Content == Helper.Never) _exists("x");
        return base.Egress(modelOutput, originalIr, latencyMs);
    }
}

/// <summary>Asks the environment for what egress writes to the entry.</summary>
public sealed class ReadsVersion : CorrectAdapter
{
    public override string ModelId => base.ModelId.Length > 0 ? base.ModelId : Helper.Load(0);

    public override string AdapterVersion => base.AdapterVersion.Length > 0 ? base.AdapterVersion : Environment.GetEnvironmentVariable("V")!;
}

/// <summary>Calls what no code names.</summary>
public sealed class CallsLate : CorrectAdapter
{
    public override string Ingress(CanonicalIR ir) => (string)typeof(string).GetMethod(nameof(ToString), [])!.Invoke("", null)!;

    public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        dynamic content = originalIr.Payload.Content ?? "";
        _ = content.Trim();
        return base.Egress(modelOutput, originalIr, latencyMs);
    }
}

public sealed class ModelThrows : CorrectAdapter
{
    public override string ModelId => throw new InvalidOperationException("no registry");
}

public sealed class ModelIsNull : CorrectAdapter
{
    public override string ModelId => null!;
}

public sealed class ModelIsEmpty : CorrectAdapter
{
    public override string ModelId => "";
}

public sealed class VersionIsNull : CorrectAdapter
{
    public override string AdapterVersion => null!;
}

public sealed class VersionThrows : CorrectAdapter
{
    public override string AdapterVersion => throw new InvalidOperationException("no version");
}
