using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Emits;

/// <summary>Reads the elements of an array within a body.</summary>
internal static class BodyArrays
{
    /// <summary>
    /// The elements of <c>new JsonArray("a", "b")</c>, <c>new JsonArray { "a" }</c>, <c>new[] { "a" }</c> and <c>["a"]</c>; the default
    /// for what is no array, or is not written out.
    /// </summary>
    public static ImmutableArray<IOperation> Elements(IOperation value, SdkFacts facts) => value switch
    {
        ICollectionExpressionOperation list => list.Elements,
        IArrayCreationOperation { Initializer: { } initializer, DimensionSizes.Length: 1 } => initializer.ElementValues,
        IObjectCreationOperation created when JsonFacts.Is(created.Type, facts.Json.Array) => OfJson(created, facts),
        _ => default,
    };

    private static ImmutableArray<IOperation> OfJson(IObjectCreationOperation created, SdkFacts facts)
    {
        ImmutableArray<IOperation>.Builder elements = ImmutableArray.CreateBuilder<IOperation>();
        foreach (IArgumentOperation argument in created.Arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.DefaultValue) continue;
            if (Elements(argument.Value.WithoutConversions(), facts) is not { IsDefault: false } given) return default;
            elements.AddRange(given);
        }

        foreach (IOperation added in created.Initializer?.Initializers ?? [])
        {
            if (added is not IInvocationOperation { Arguments.Length: 1 } add) return default;
            elements.Add(add.Arguments[0].Value);
        }

        return elements.ToImmutable();
    }
}
