using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Adapters;

/// <summary>A text that a value surely is, and where it stands. Null is a text too: what is null is no id.</summary>
internal readonly record struct FoldedText(string? Text, SyntaxNode Place);

/// <summary>
/// Folds what the compiler does not call constant, and yet is: the arms of conditionals, locals and static fields that are set once, and
/// constants of any type put together.
/// </summary>
internal sealed class ComputedTexts(Compilation compilation, CancellationToken cancellation)
{
    private const int Deepest = 32;

    /// <summary>The texts that a value can be; those that only the run knows are left out.</summary>
    public IEnumerable<FoldedText> Of(IOperation value)
    {
        foreach (IOperation arm in Arms.Of(value))
        {
            if (arm.ConstantValue is { HasValue: true, Value: null }) yield return new(null, arm.Syntax);
            else if (arm is IDefaultValueOperation { Type.IsReferenceType: true }) yield return new(null, arm.Syntax);
            else if (Fold(arm, 0) is { } text) yield return new(text, arm.Syntax);
        }
    }

    private string? Fold(IOperation value, int depth)
    {
        IOperation at = LocalOrigins.Of(value);
        if (depth > Deepest) return null;
        if (at.ConstantValue is { HasValue: true, Value: var constant }) return Spell(constant);
        return at switch
        {
            IInterpolatedStringOperation interpolated => Join(interpolated, depth),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null } sum when IsText(sum.Type) =>
                Fold(sum.LeftOperand, depth + 1) is { } left && Fold(sum.RightOperand, depth + 1) is { } right ? left + right : null,
            IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field } =>
                IsText(field.Type) ? FoldField(field, depth) : null,
            _ => null,
        };
    }

    private string? FoldField(IFieldSymbol field, int depth)
    {
        if (SpellsEmpty(field)) return "";

        // A constructor that is written out may set the field to something else.
        foreach (IMethodSymbol constructor in field.ContainingType.StaticConstructors)
        {
            if (!constructor.IsImplicitlyDeclared) return null;
        }

        return CodeBodies.InitializerOf(field, compilation, cancellation) is ISymbolInitializerOperation { Value: var value }
            ? Fold(value, depth + 1)
            : null;
    }

    private static bool SpellsEmpty(IFieldSymbol field) => field.Name == "Empty" && IsText(field.ContainingType);

    private string? Join(IInterpolatedStringOperation interpolated, int depth)
    {
        var text = new StringBuilder();
        foreach (IInterpolatedStringContentOperation part in interpolated.Parts)
        {
            string? spelt = part switch
            {
                IInterpolatedStringTextOperation literal => literal.Text.ConstantValue.Value as string,
                IInterpolationOperation { Alignment: null, FormatString: null } hole => Fold(hole.Expression, depth + 1),
                _ => null,
            };
            if (spelt is null) return null;
            text.Append(spelt);
        }

        return text.ToString();
    }

    // Of other types the culture has a say.
    private static string? Spell(object? constant) => constant switch
    {
        null => "",
        string text => text,
        char letter => letter.ToString(),
        byte or ushort or uint or ulong => Convert.ToString(constant, CultureInfo.InvariantCulture),
        int and >= 0 or long and >= 0 or short and >= 0 or sbyte and >= 0 => Convert.ToString(constant, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static bool IsText(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;
}
