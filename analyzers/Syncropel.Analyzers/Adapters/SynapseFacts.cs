using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Syncropel.Analyzers.Adapters;

/// <summary>
/// SYNAPSE's types in one compilation. Looked up once, by whichever rule asks first, and shared by all. Null where the compilation does
/// not refer to SYNAPSE.
/// </summary>
internal sealed class SynapseFacts
{
    private static readonly ConditionalWeakTable<Compilation, Holder> Known = new();

    private SynapseFacts(Compilation compilation, INamedTypeSymbol adapterBase)
    {
        Compilation = compilation;
        AdapterBase = adapterBase;
        IR = Find("Syncropel.Synapse.CanonicalIR");
        Payload = Find("Syncropel.Synapse.Payload");
        Chain = Find("Syncropel.Synapse.ProvenanceChain");
        Entry = Find("Syncropel.Synapse.ProvenanceEntry");
        Header = Find("Syncropel.Synapse.TaskHeader");
        Envelope = Find("Syncropel.Synapse.ComplianceEnvelope");
    }

    public Compilation Compilation { get; }

    /// <summary><c>AdapterBase&lt;TModelInput, TModelOutput&gt;</c>, unbound.</summary>
    public INamedTypeSymbol AdapterBase { get; }

    /// <summary><c>CanonicalIR</c>.</summary>
    public INamedTypeSymbol? IR { get; }

    public INamedTypeSymbol? Payload { get; }

    /// <summary><c>ProvenanceChain</c>.</summary>
    public INamedTypeSymbol? Chain { get; }

    /// <summary><c>ProvenanceEntry</c>.</summary>
    public INamedTypeSymbol? Entry { get; }

    /// <summary><c>TaskHeader</c>.</summary>
    public INamedTypeSymbol? Header { get; }

    /// <summary><c>ComplianceEnvelope</c>.</summary>
    public INamedTypeSymbol? Envelope { get; }

    /// <summary>The facts of a compilation, or null where it does not refer to SYNAPSE.</summary>
    public static SynapseFacts? For(Compilation compilation) => Known.GetValue(compilation, static one => new Holder(one)).Facts;

    /// <summary>Whether a type is an adapter: derives from <c>AdapterBase</c>, however far up.</summary>
    public bool IsAdapter(ITypeSymbol? type)
    {
        for (INamedTypeSymbol? one = type?.BaseType; one is not null; one = one.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, AdapterBase)) return true;
        }

        return false;
    }

    /// <summary>Whether a method overrides <c>Ingress</c> of <c>AdapterBase</c>.</summary>
    public bool IsIngress(IMethodSymbol method) => Overrides(method, "Ingress");

    /// <summary>Whether a method overrides <c>Egress</c> of <c>AdapterBase</c>.</summary>
    public bool IsEgress(IMethodSymbol method) => Overrides(method, "Egress");

    private bool Overrides(IMethodSymbol method, string name)
    {
        if (method.Name != name || !method.IsOverride) return false;
        IMethodSymbol root = method;
        while (root.OverriddenMethod is { } overridden) root = overridden;
        return SymbolEqualityComparer.Default.Equals(root.ContainingType.OriginalDefinition, AdapterBase);
    }

    private INamedTypeSymbol? Find(string metadataName) => Compilation.GetTypeByMetadataName(metadataName);

    // A table holds no null, and most compilations have no facts.
    private sealed class Holder(Compilation compilation)
    {
        public SynapseFacts? Facts { get; } = compilation.GetTypeByMetadataName("Syncropel.Synapse.AdapterBase`2") is { } adapter
            ? new SynapseFacts(compilation, adapter)
            : null;
    }
}
