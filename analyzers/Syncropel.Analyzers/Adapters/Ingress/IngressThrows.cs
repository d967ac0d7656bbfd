using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Adapters;

/// <summary>Finds what ingress throws for IRs that are valid.</summary>
internal static class IngressThrows
{
    /// <summary>
    /// What a body throws, but for what no valid IR leads to: guards of parameters, and arms behind all values of an enum.
    /// </summary>
    public static IEnumerable<IngressFinding> Find(IngressBody body, IngressCode code, Absence absence)
    {
        var guards = new Guards(code, absence);
        foreach (IOperation operation in IngressCode.Own(body.Root))
        {
            // A throw without a value throws again what something else has thrown.
            if (operation is not IThrowOperation { Exception: { } exception } thrown) continue;
            ITypeSymbol? type = exception.WithoutConversions().Type;
            if (type is null or { Name: "UnreachableException" } || code.IsCaught(body, thrown, type)) continue;
            if (guards.Keep(thrown) || IsBehindAll(thrown) || IsSettled(thrown, absence) || !Circumstances.IsReachable(thrown)) continue;
            string where = body.Call is null ? "" : $" (in '{body.Method.Name}')";
            yield return new IngressFinding(
                body.PlaceOf(thrown.Syntax),
                $"Ingress throws {type.Name}{Circumstances.Of(thrown)}{where}, and has to take every valid IR; return an empty input",
                IsCertain: true);
        }
    }

    private static bool IsBehindAll(IThrowOperation thrown)
    {
        for (IOperation? at = thrown.Parent; at is not null; at = at.Parent)
        {
            if (at is ISwitchExpressionArmOperation { Pattern: IDiscardPatternOperation, Parent: ISwitchExpressionOperation choice })
            {
                return NamesAll(choice.Value.Type, choice.Arms.SelectMany(static one => one.Pattern.DescendantsAndSelf()));
            }

            if (at is ISwitchCaseOperation { Clauses: { Length: 1 } clauses, Parent: ISwitchOperation choices }
                && clauses[0] is IDefaultCaseClauseOperation)
            {
                IEnumerable<IOperation> all = choices.Cases.SelectMany(static one => one.Clauses);
                return NamesAll(choices.Value.Type, all.SelectMany(static one => one.Descendants()));
            }
        }

        return false;
    }

    private static bool NamesAll(ITypeSymbol? type, IEnumerable<IOperation> patterns)
    {
        if (type is not { TypeKind: TypeKind.Enum }) return false;
        var named = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (IOperation one in patterns)
        {
            if (one is IFieldReferenceOperation { Field: { HasConstantValue: true } field }) named.Add(field);
        }

        return type.GetMembers().OfType<IFieldSymbol>().Where(static one => one.HasConstantValue).All(named.Contains);
    }

    // Where the modality has been asked for, what it needs is there, and a throw behind that is never reached.
    private static bool IsSettled(IThrowOperation thrown, Absence absence)
    {
        IOperation? condition = thrown.Parent switch
        {
            ICoalesceOperation coalesce => coalesce.Value,
            IConversionOperation { Parent: ICoalesceOperation coalesce } => coalesce.Value,
            _ => Nearest(thrown),
        };
        if (condition is null) return false;
        IPropertyReferenceOperation[] members = [.. condition.DescendantsAndSelf().OfType<IPropertyReferenceOperation>()
            .Where(static one => one.Property.Type.IsReferenceType && one.Property.Name is not "Payload")];
        return members.Length > 0 && members.All(one => absence.IsOfIR(one) && Circumstances.IsSettledByModality(one));
    }

    private static IOperation? Nearest(IThrowOperation thrown)
    {
        for (IOperation? at = thrown.Parent; at is not null; at = at.Parent)
        {
            if (at is IConditionalOperation conditional) return conditional.Condition;
        }

        return null;
    }
}
