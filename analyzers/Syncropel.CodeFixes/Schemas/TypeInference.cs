using Microsoft.CodeAnalysis;

namespace Syncropel.CodeFixes.Schemas;

/// <summary>Infers a schema from a C# type, where the value is computed.</summary>
internal static class TypeInference
{
    public static InferredSchema Of(ITypeSymbol? type)
    {
        if (type is null) return InferredSchema.Any;
        if (type is IArrayTypeSymbol { Rank: 1 } array) return InferredSchema.ArrayOf(Of(array.ElementType));
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return Of(nullable.TypeArguments[0]);
        }

        return type.TypeKind == TypeKind.Enum ? InferredSchema.Any : OfScalar(type);
    }

    private static InferredSchema OfScalar(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String or SpecialType.System_Char => InferredSchema.Text,
        SpecialType.System_Boolean => InferredSchema.Boolean,
        SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal => InferredSchema.Number,
        >= SpecialType.System_SByte and <= SpecialType.System_UInt64 => InferredSchema.Integer,
        SpecialType.System_DateTime => InferredSchema.TextOf("date-time"),
        _ => OfName(type),
    };

    private static InferredSchema OfName(ITypeSymbol type)
    {
        if (type.ContainingNamespace is not { Name: "System", ContainingNamespace.IsGlobalNamespace: true }) return InferredSchema.Any;
        return type.Name switch
        {
            "DateTimeOffset" => InferredSchema.TextOf("date-time"),
            "DateOnly" => InferredSchema.TextOf("date"),
            "Guid" => InferredSchema.TextOf("uuid"),
            "Uri" => InferredSchema.TextOf("uri"),
            _ => InferredSchema.Any,
        };
    }
}
