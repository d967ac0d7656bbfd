using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Syncropel.Analyzers.Infrastructure;

/// <summary>Takes off a value what only stands around it: conversions and parentheses.</summary>
internal static class Conversions
{
    /// <summary>The value without any conversion, those that a type defines (string to <c>JsonNode</c>) among them.</summary>
    public static IOperation WithoutConversions(this IOperation value)
    {
        IOperation at = value;
        while (Inside(at) is { } inside) at = inside;
        return at;
    }

    /// <summary>The value without the conversions that the language defines; what a type defines may make another value of it.</summary>
    public static IOperation WithoutBuiltInConversions(this IOperation value)
    {
        IOperation at = value;
        while (at is not IConversionOperation { OperatorMethod: not null } && Inside(at) is { } inside) at = inside;
        return at;
    }

    /// <summary>The value without the conversions that are not written; a cast may change what is converted.</summary>
    public static IOperation WithoutImplicitConversions(this IOperation value)
    {
        IOperation at = value;
        while (at is IConversionOperation { IsImplicit: true } conversion) at = conversion.Operand;
        return at;
    }

    private static IOperation? Inside(IOperation at) => at.Kind switch
    {
        OperationKind.Conversion => ((IConversionOperation)at).Operand,
        OperationKind.Parenthesized => ((IParenthesizedOperation)at).Operand,
        _ => null,
    };
}
