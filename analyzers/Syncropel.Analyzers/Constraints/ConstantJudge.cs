using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Constraints;

/// <summary>Holds what is assigned to one property against its rules, and reports each place where a constant breaks one.</summary>
internal readonly struct ConstantJudge(RuleContext context, SdkFacts facts, IPropertySymbol property, DeclaredEnums enums)
{
    private static readonly IReadOnlyList<ValueRule> Nothing = [];

    public void Judge(IOperation value, PropertyRules rules)
    {
        if (rules.IsEmpty && !enums.MayHold(property)) return;
        bool isOneOrMany = IsOneOrMany(property.Type);
        foreach (IOperation leaf in Leaves.Of(value, facts))
        {
            // A value that stands for a list of one is judged like an element, and its number is not.
            if (leaf.ConstantValue is { HasValue: true, Value: { } constant })
            {
                JudgeConstant(leaf, constant, isOneOrMany ? rules.OfItems : rules.OfValue);
            }
            else if (ListShape.Of(leaf, facts) is { } list)
            {
                JudgeList(leaf, list, rules.OfValue, rules.OfItems);
            }
        }
    }

    private void JudgeList(IOperation place, ListShape list, IReadOnlyList<ValueRule> rules, IReadOnlyList<ValueRule> ofItems)
    {
        if (list.IsWhole)
        {
            foreach (ValueRule rule in rules)
            {
                string? message = rule.ExplainCount(list.Elements.Length) ?? rule.ExplainMembers(list.Elements.Length);
                if (message is not null) Report(place, "these elements", message, replacement: null);
                if (rule is UniqueItemsRule) JudgeUnique(list);
            }
        }

        foreach (IOperation element in list.Elements)
        {
            if (element is ISpreadOperation) continue;
            foreach (IOperation leaf in Leaves.Of(element, facts))
            {
                if (leaf.ConstantValue is { HasValue: true, Value: { } constant }) JudgeConstant(leaf, constant, ofItems);
                else if (ListShape.Of(leaf, facts) is { } inner) JudgeList(leaf, inner, ofItems, Nothing);
            }
        }
    }

    private void JudgeUnique(ListShape list)
    {
        var firsts = new Dictionary<object, int>();
        for (int i = 0; i < list.Elements.Length; i++)
        {
            // Literals of one list have one type, so that equal values are equal JSON.
            if (list.Elements[i].ConstantValue is not { HasValue: true, Value: { } constant }) continue;
            if (firsts.TryGetValue(constant, out int first))
            {
                string shown = constant as string ?? Shown.Name(constant);
                Report(list.Elements[i], "these elements", $"elements {first} and {i} are equal: {shown}", replacement: null);
            }
            else
            {
                firsts.Add(constant, i);
            }
        }
    }

    private void JudgeConstant(IOperation place, object constant, IReadOnlyList<ValueRule> rules)
    {
        if (enums.Explain(place, constant) is { } refusal)
        {
            Report(place, place.Syntax.ToString(), refusal.Message, refusal.Replacement);
            return;
        }

        foreach (ValueRule rule in rules)
        {
            if (rule.Explain(constant) is not { } message) continue;

            // The first one is enough: what mends it often mends the others.
            Report(place, Shown.Name(constant), message, rule is NumberRule ? NumberLiteral(constant, rules) : null);
            return;
        }
    }

    private string? NumberLiteral(object constant, IReadOnlyList<ValueRule> rules)
    {
        ITypeSymbol type = property.Type;
        while (type is INamedTypeSymbol { TypeArguments.Length: 1 } generic) type = generic.TypeArguments[0];
        bool isInteger = type.SpecialType is SpecialType.System_Int64 or SpecialType.System_Int32;
        if (NumberText.IsNoNumber(constant) || NearestNumber.Find(constant, isInteger, rules) is not { } nearest) return null;
        return type.SpecialType == SpecialType.System_Decimal && nearest.IndexOf('.') >= 0 ? nearest + "m" : nearest;
    }

    private bool IsOneOrMany(ITypeSymbol type)
    {
        while (type is INamedTypeSymbol { TypeArguments.Length: 1 } generic)
        {
            if (SymbolEqualityComparer.Default.Equals(generic.OriginalDefinition, facts.OneOrMany)) return true;
            bool isWrapper = generic.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
                || SymbolEqualityComparer.Default.Equals(generic.OriginalDefinition, facts.Optional);
            if (!isWrapper) return false;
            type = generic.TypeArguments[0];
        }

        return false;
    }

    private void Report(IOperation place, string shown, string message, string? replacement)
    {
        ImmutableDictionary<string, string?> properties = replacement is null
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(ConstantFitsSchema.Replacement, replacement);
        context.ReportDiagnostic(Diagnostic.Create(
            UsageRules.ConstantRefused, place.Syntax.GetLocation(), properties, property.Name, shown, message));
    }
}
