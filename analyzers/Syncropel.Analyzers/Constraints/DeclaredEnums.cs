using System.Globalization;
using Microsoft.CodeAnalysis;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Constraints;

/// <summary>The enums that are generated within the records of kinds. They have no values but the declared ones.</summary>
internal sealed class DeclaredEnums(SdkFacts facts)
{
    /// <summary>Whether a record's property may be, or have within it, such an enum. Other properties may hold what they like.</summary>
    public bool MayHold(IPropertySymbol property)
    {
        ITypeSymbol type = property.Type;
        while (type is INamedTypeSymbol { TypeArguments.Length: 1 } generic) type = generic.TypeArguments[0];
        return type.TypeKind == TypeKind.Enum && IsWithinRecord(type.ContainingType) && IsWithinRecord(property.ContainingType);
    }

    /// <summary>Why a constant is no value of its enum; null where it is, or where it is of no generated enum.</summary>
    public Refusal? Explain(IOperation place, object constant)
    {
        if (place.Type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } type || constant is not int value) return null;
        if (!IsWithinRecord(type.ContainingType)) return null;
        (string? nearest, long distance) = (null, long.MaxValue);
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is not IFieldSymbol { HasConstantValue: true, ConstantValue: int declared }) continue;
            if (declared == value) return null;
            if (Math.Abs((long)declared - value) >= distance) continue;
            (nearest, distance) = (member.Name, Math.Abs((long)declared - value));
        }

        string? name = nearest is null || place.SemanticModel is not { } model
            ? null
            : type.ToMinimalDisplayString(model, place.Syntax.SpanStart) + "." + nearest;
        return new Refusal(value.ToString(CultureInfo.InvariantCulture) + " is no declared value", name);
    }

    private bool IsWithinRecord(INamedTypeSymbol? type)
    {
        while (type?.ContainingType is { } beyond) type = beyond;
        if (type is null) return false;
        foreach (INamedTypeSymbol contract in type.Interfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, facts.RecordBodyContract)) return true;
        }

        return false;
    }
}
