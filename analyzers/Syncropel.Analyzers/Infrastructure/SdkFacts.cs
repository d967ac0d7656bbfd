using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Syncropel.Analyzers.Kinds;

namespace Syncropel.Analyzers.Infrastructure;

/// <summary>
/// The SDK's types in one compilation. Looked up once, by whichever rule asks first, and shared by all. A type that is null is not
/// there, and what is asked about it is answered with no.
/// </summary>
internal sealed class SdkFacts
{
    private static readonly ConditionalWeakTable<Compilation, Holder> Known = new();

    private readonly Compilation _compilation;

    // Most symbols are asked about at every call of theirs.
    private readonly ConcurrentDictionary<ISymbol, string?> _syntaxes = new(SymbolEqualityComparer.Default);

    private SdkFacts(Compilation compilation, INamedTypeSymbol client)
    {
        _compilation = compilation;
        Client = client;
        ClientClass = Find("Syncropel.SyncropelClient");
        ClientExtensions = Find("Syncropel.ReservedKindExtensions");
        ManyExtensions = Find("Syncropel.EmitManyExtensions");
        EmitResult = Find("Syncropel.EmitResult");
        Emission = Find("Syncropel.Emission");
        RecordBody = Find("Syncropel.RecordBody");
        RecordBodyContract = Find("Syncropel.IRecordBody`1");
        Reference = Find("Syncropel.Ref");
        OneOrMany = Find("Syncropel.OneOrMany`1");
        Optional = Find("Syncropel.Optional`1");
        ValueList = Find("Syncropel.ValueList`1");
        ValueListFactory = Find("Syncropel.ValueList");
        Constraint = Find("Syncropel.Constraints.ConstraintAttribute");
        InitialValue = Find("Syncropel.Constraints.InitialValueAttribute");
        JsonPropertyName = Find("System.Text.Json.Serialization.JsonPropertyNameAttribute");
        JsonEnumName = Find("System.Text.Json.Serialization.JsonStringEnumMemberNameAttribute");
        KindDeclaration = Find("Syncropel.KindDeclarationAttribute");
        RefDeclaration = Find("Syncropel.RefDeclarationAttribute");
        RefConstructor = Find("Syncropel.Refs.RefConstructorAttribute");
        RefPart = Find("Syncropel.Refs.RefPartAttribute");
        UsualAct = ConstantOf("Syncropel.Act", "Put");
        UsualDataType = ConstantOf("Syncropel.DataType", "Scalar");
        Declared = new Lazy<DeclaredKinds>(() => DeclaredKinds.Read(compilation, this));
        StringSyntax = Find("System.Diagnostics.CodeAnalysis.StringSyntaxAttribute");
        Json = new JsonFacts(Find);
    }

    /// <summary><c>ISyncropelClient</c>.</summary>
    public INamedTypeSymbol Client { get; }

    /// <summary><c>SyncropelClient</c>.</summary>
    public INamedTypeSymbol? ClientClass { get; }

    /// <summary>Where the helpers for reserved kinds are.</summary>
    public INamedTypeSymbol? ClientExtensions { get; }

    /// <summary>Where the emits of many bodies are.</summary>
    public INamedTypeSymbol? ManyExtensions { get; }

    public INamedTypeSymbol? EmitResult { get; }

    /// <summary><c>Emission</c>, an emit that is still to be made.</summary>
    public INamedTypeSymbol? Emission { get; }

    public INamedTypeSymbol? RecordBody { get; }

    /// <summary><c>IRecordBody&lt;TSelf&gt;</c>.</summary>
    public INamedTypeSymbol? RecordBodyContract { get; }

    /// <summary><c>Ref</c>.</summary>
    public INamedTypeSymbol? Reference { get; }

    /// <summary><c>OneOrMany&lt;T&gt;</c>.</summary>
    public INamedTypeSymbol? OneOrMany { get; }

    /// <summary><c>Optional&lt;T&gt;</c>.</summary>
    public INamedTypeSymbol? Optional { get; }

    /// <summary><c>ValueList&lt;T&gt;</c>.</summary>
    public INamedTypeSymbol? ValueList { get; }

    /// <summary>The static class that makes <c>ValueList&lt;T&gt;</c>s.</summary>
    public INamedTypeSymbol? ValueListFactory { get; }

    /// <summary>The base of the attributes that tell what a schema asks of a property.</summary>
    public INamedTypeSymbol? Constraint { get; }

    /// <summary>The attribute that tells what a property starts with.</summary>
    public INamedTypeSymbol? InitialValue { get; }

    /// <summary>The attribute that tells a property's name in JSON.</summary>
    public INamedTypeSymbol? JsonPropertyName { get; }

    /// <summary>The attribute that tells an enum value's name in JSON.</summary>
    public INamedTypeSymbol? JsonEnumName { get; }

    /// <summary>The attribute by which an assembly says which kinds it has.</summary>
    public INamedTypeSymbol? KindDeclaration { get; }

    /// <summary>The attribute by which an assembly says which references it has constructors of.</summary>
    public INamedTypeSymbol? RefDeclaration { get; }

    /// <summary>The attribute of a reference's constructor.</summary>
    public INamedTypeSymbol? RefConstructor { get; }

    /// <summary>The attribute of the parameters of a reference's constructor.</summary>
    public INamedTypeSymbol? RefPart { get; }

    /// <summary>The act of a kind whose schema says none, as the constant of its enum.</summary>
    public object? UsualAct { get; }

    /// <summary>The data type of a kind whose schema says none, and of every untyped emit, as the constant of its enum.</summary>
    public object? UsualDataType { get; }

    /// <summary>What the compilation and its references declare.</summary>
    public Lazy<DeclaredKinds> Declared { get; }

    public INamedTypeSymbol? StringSyntax { get; }

    /// <summary>The types that JSON is built of.</summary>
    public JsonFacts Json { get; }

    /// <summary>The facts of a compilation, or null where it does not refer to the SDK.</summary>
    public static SdkFacts? For(Compilation compilation) => Known.GetValue(compilation, static one => new Holder(one)).Facts;

    /// <summary>What the string of a symbol is, by <c>[StringSyntax]</c>: <c>syncropel-kind</c>. Null where it is not marked.</summary>
    public string? SyntaxOf(ISymbol symbol) => _syntaxes.GetOrAdd(symbol.OriginalDefinition, ReadSyntax);

    /// <summary>Whether a type is a client, or is one by interface.</summary>
    public bool IsClient(ITypeSymbol? type) =>
        type is not null && (SymbolEqualityComparer.Default.Equals(type, Client) || Implements(type, Client));

    private string? ReadSyntax(ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (!SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, StringSyntax)) continue;
            return attribute.ConstructorArguments.Length > 0 ? attribute.ConstructorArguments[0].Value as string : null;
        }

        return symbol is IPropertySymbol { ContainingType.IsRecord: true } property ? SyntaxOfParameter(property) : null;
    }

    // record Play([StringSyntax(…)] string Kind) marks the parameter, and means the property as well.
    private string? SyntaxOfParameter(IPropertySymbol property)
    {
        foreach (IMethodSymbol constructor in property.ContainingType.InstanceConstructors)
        {
            foreach (IParameterSymbol parameter in constructor.Parameters)
            {
                if (parameter.Name == property.Name && ReadSyntax(parameter) is { } syntax) return syntax;
            }
        }

        return null;
    }

    private static bool Implements(ITypeSymbol type, INamedTypeSymbol contract)
    {
        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(implemented, contract)) return true;
        }

        return false;
    }

    private INamedTypeSymbol? Find(string metadataName) => _compilation.GetTypeByMetadataName(metadataName);

    private object? ConstantOf(string type, string member)
    {
        foreach (ISymbol one in Find(type)?.GetMembers(member) ?? [])
        {
            if (one is IFieldSymbol { HasConstantValue: true } field) return field.ConstantValue;
        }

        return null;
    }

    // A table holds no null, and most compilations have no facts.
    private sealed class Holder(Compilation compilation)
    {
        public SdkFacts? Facts { get; } = compilation.GetTypeByMetadataName("Syncropel.ISyncropelClient") is { } client
            ? new SdkFacts(compilation, client)
            : null;
    }
}
