using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Adapters;

/// <summary>What stands in the tables of what is impure, and is none of it in the way that it is used.</summary>
internal sealed class AllowedUses(SynapseFacts facts, ImpureApis apis)
{
    /// <summary>Whether it is asked of the adapter's clock. BuildProvenance reads that as well, and a test gives it another.</summary>
    public bool IsOnClockOfAdapter(IOperation? instance) =>
        instance is not null
        && LocalOrigins.Of(instance) is IPropertyReferenceOperation { Property: { Name: "Clock", ContainingType: var type } }
        && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, facts.AdapterBase);

    /// <summary>Whether it is part of a finding: <c>new HttpClient().GetAsync(…)</c> is one, at what is made.</summary>
    public bool IsPartOfImpure(IOperation? instance, ISymbol member)
    {
        IMethodSymbol? made = instance?.WithoutBuiltInConversions() switch
        {
            IObjectCreationOperation creation => creation.Constructor,
            IInvocationOperation call => call.TargetMethod,
            IPropertyReferenceOperation property => property.Property.GetMethod,
            _ => null,
        };
        return made is not null && !IsOfSource(member) && apis.GroupOf(made) is not null;
    }

    /// <summary>Whether it makes numbers from a seed, the same every time.</summary>
    public static bool IsSeededRandom(IMethodSymbol constructor) => constructor.Parameters.Length > 0 && IsOfRandom(constructor);

    /// <summary>Whether it is a member of <c>Random</c>.</summary>
    public static bool IsOfRandom(IMethodSymbol method) =>
        method.ContainingType is { Name: "Random", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>Whether the compilation has the source of a member.</summary>
    public static bool IsOfSource(ISymbol member) =>
        member.OriginalDefinition.DeclaringSyntaxReferences.Length > 0 || member.IsImplicitlyDeclared;
}
