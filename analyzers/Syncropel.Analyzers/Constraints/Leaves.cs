using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Constraints;

/// <summary>
/// Follows a value to all that it can be: through the arms of conditionals, through conversions that keep it, and into
/// <c>OneOrMany</c> and <c>Optional</c>.
/// </summary>
internal static class Leaves
{
    public static IEnumerable<IOperation> Of(IOperation value, SdkFacts facts)
    {
        var open = new Stack<IOperation>();
        open.Push(value);
        while (open.Count > 0)
        {
            IOperation at = open.Pop();
            int before = open.Count;
            if (!at.ConstantValue.HasValue)
            {
                if (Inside(at, facts) is { } inside) open.Push(inside);
                else Arms.Push(open, at);
            }

            if (open.Count == before) yield return at;
        }
    }

    private static IOperation? Inside(IOperation at, SdkFacts facts) => at switch
    {
        IConversionOperation conversion => Keeps(conversion, facts) ? conversion.Operand : null,
        IObjectCreationOperation { Arguments.Length: 1 } creation => IsWrapper(creation.Type, facts) ? creation.Arguments[0].Value : null,
        _ => null,
    };

    // An explicit conversion of numbers may make another one.
    private static bool Keeps(IConversionOperation conversion, SdkFacts facts) =>
        conversion.OperatorMethod is { } method
            ? IsWrapper(method.ContainingType, facts)
            : conversion.Conversion.IsImplicit || conversion.Conversion.IsIdentity || conversion.Conversion.IsReference;

    private static bool IsWrapper(ITypeSymbol? type, SdkFacts facts) =>
        type is INamedTypeSymbol { IsGenericType: true }
        && (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, facts.OneOrMany)
            || SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, facts.Optional));
}
