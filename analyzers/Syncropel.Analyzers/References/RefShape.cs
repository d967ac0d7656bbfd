using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Syncropel.Analyzers.Infrastructure;
using Syncropel.Grammar;
using Syncropel.Refs;

namespace Syncropel.Analyzers.References;

/// <summary>What a parameter of a reference's constructor takes.</summary>
/// <param name="Form">The form.</param>
/// <param name="Source">The pattern as messages show it. Null for none.</param>
/// <param name="Pattern">The pattern. Null for none.</param>
internal sealed record RefPartShape(RefForm Form, string? Source, BoundedPattern? Pattern)
{
    /// <summary>Why a text cannot be this part, in the words of the run-time error; null where it may be.</summary>
    public string? Explain(string value)
    {
        if (RefForms.Normalize(Form, value, out string error) is not { } normal) return error;
        return Pattern?.IsMatch(normal) == false ? $"it does not match {Source}" : null;
    }
}

/// <summary>A constructor of references, as the attributes that the generator writes describe it.</summary>
/// <param name="Kind">The kind of the references.</param>
/// <param name="Schemes">The parameters that each id scheme needs, in order of preference.</param>
/// <param name="Parts">What the parameters take, by name.</param>
internal sealed record RefShape(
    string Kind, ImmutableArray<ImmutableArray<string>> Schemes, ImmutableDictionary<string, RefPartShape> Parts)
{
    /// <summary>The parameters of the first scheme that is complete. The default where none is.</summary>
    /// <param name="given">The parameters that are surely given.</param>
    public ImmutableArray<string> FirstComplete(HashSet<string> given)
    {
        foreach (ImmutableArray<string> scheme in Schemes)
        {
            if (given.IsSupersetOf(scheme)) return scheme;
        }

        return default;
    }

    /// <summary>Reads the attributes of a method. Null where it constructs no references.</summary>
    public static RefShape? Read(IMethodSymbol method, SdkFacts facts)
    {
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (!SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, facts.RefConstructor)) continue;
            ImmutableArray<TypedConstant> arguments = attribute.ConstructorArguments;
            if (arguments.Length != 2 || arguments[0].Value is not string kind) continue;
            if (arguments[1] is not { Kind: TypedConstantKind.Array, IsNull: false } list) continue;
            ImmutableArray<ImmutableArray<string>>.Builder schemes = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
            foreach (TypedConstant scheme in list.Values)
            {
                if (scheme.Value is string needs) schemes.Add([.. needs.Split([' '], StringSplitOptions.RemoveEmptyEntries)]);
            }

            return schemes.Count == 0 ? null : new RefShape(kind, schemes.ToImmutable(), ReadParts(method, facts));
        }

        return null;
    }

    private static ImmutableDictionary<string, RefPartShape> ReadParts(IMethodSymbol method, SdkFacts facts)
    {
        ImmutableDictionary<string, RefPartShape> parts = ImmutableDictionary<string, RefPartShape>.Empty;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            foreach (AttributeData attribute in parameter.GetAttributes())
            {
                if (!SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, facts.RefPart)) continue;
                if (attribute.ConstructorArguments.Length != 1 || attribute.ConstructorArguments[0].Value is not int form) continue;
                parts = parts.SetItem(parameter.Name, ReadPart((RefForm)form, attribute));
            }
        }

        return parts;
    }

    private static RefPartShape ReadPart(RefForm form, AttributeData attribute)
    {
        string? source = null;
        string? dotNet = null;
        foreach (KeyValuePair<string, TypedConstant> named in attribute.NamedArguments)
        {
            if (named.Key == "Pattern") source = named.Value.Value as string;
            else if (named.Key == "DotNetPattern") dotNet = named.Value.Value as string;
        }

        return new RefPartShape(form, source, source is null || dotNet is null ? null : BoundedPattern.Compile(dotNet));
    }
}
