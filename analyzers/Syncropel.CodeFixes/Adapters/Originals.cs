using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Syncropel.CodeFixes.Adapters;

/// <summary>Where egress speaks of the original, and where what it speaks of comes from.</summary>
internal sealed class Originals(EgressPlace place)
{
    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);

    /// <summary>Every place of an egress where the original is named.</summary>
    public static IEnumerable<IdentifierNameSyntax> Uses(EgressPlace place) => place.Declaration.DescendantNodes()
        .OfType<IdentifierNameSyntax>().Where(one => Is(one, place));

    /// <summary>Whether an expression names the original.</summary>
    public static bool Is(ExpressionSyntax expression, EgressPlace place) =>
        Bare(expression) is IdentifierNameSyntax name && name.Identifier.ValueText == place.Original.Name
        && SymbolEqualityComparer.Default.Equals(place.Model.GetSymbolInfo(name).Symbol, place.Original);

    /// <summary>An expression without parentheses, <c>!</c>, casts and <c>ref</c>.</summary>
    public static ExpressionSyntax Bare(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Bare(inner.Expression),
        PostfixUnaryExpressionSyntax inner when inner.IsKind(SyntaxKind.SuppressNullableWarningExpression) => Bare(inner.Operand),
        CastExpressionSyntax cast => Bare(cast.Expression),
        RefExpressionSyntax reference => Bare(reference.Expression),
        _ => expression,
    };

    /// <summary>What has the member, or the member of the member: the first of <c>a.b.c</c>.</summary>
    public static ExpressionSyntax First(ExpressionSyntax expression) => Bare(expression) switch
    {
        MemberAccessExpressionSyntax member => First(member.Expression),
        ConditionalAccessExpressionSyntax member => First(member.Expression),
        ElementAccessExpressionSyntax element => First(element.Expression),
        var first => first,
    };

    /// <summary>The places where the original becomes what an expression is: itself, or what a local was given.</summary>
    public IEnumerable<IdentifierNameSyntax> Sources(ExpressionSyntax expression)
    {
        switch (Bare(expression))
        {
            case IdentifierNameSyntax name when Is(name, place):
                return [name];
            case IdentifierNameSyntax name when place.Model.GetSymbolInfo(name).Symbol is ILocalSymbol local && _seen.Add(local):
                return Given(local).SelectMany(Sources);
            case ConditionalExpressionSyntax choice:
                return Sources(choice.WhenTrue).Concat(Sources(choice.WhenFalse));
            case SwitchExpressionSyntax choice:
                return choice.Arms.SelectMany(arm => Sources(arm.Expression));
            case BinaryExpressionSyntax choice when choice.IsKind(SyntaxKind.CoalesceExpression):
                return Sources(choice.Left).Concat(Sources(choice.Right));
            case InvocationExpressionSyntax call:
                return call.ArgumentList.Arguments.Select(static one => Bare(one.Expression)).OfType<IdentifierNameSyntax>()
                    .Where(one => Is(one, place)).Concat(Returned(call).SelectMany(Sources));
            default:
                return [];
        }
    }

    /// <summary>The places where the original is named through which something is written: the reported one, or an alias's.</summary>
    public IEnumerable<IdentifierNameSyntax> Written(SyntaxNode reported)
    {
        if (reported is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } member }
            && member.Name == reported)
        {
            bool isAppend = member.Name.Identifier.ValueText == "Append" && Named(member.Expression).Any();
            return isAppend ? Named(member.Expression) : Named(member.Expression).Concat(Given(call));
        }

        if (reported is SimpleNameSyntax { Parent: InvocationExpressionSyntax plain }) return Given(plain);
        return reported is ExpressionSyntax target ? Named(target) : [];
    }

    private IEnumerable<IdentifierNameSyntax> Given(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.SelectMany(one => Named(one.Expression));

    // The name of the original at the beginning of an expression, or of what the alias was given with which it begins.
    private IEnumerable<IdentifierNameSyntax> Named(ExpressionSyntax expression)
    {
        if (First(expression) is not IdentifierNameSyntax name) return [];
        if (Is(name, place)) return [name];
        switch (place.Model.GetSymbolInfo(name).Symbol)
        {
            case ILocalSymbol local when _seen.Add(local):
                return Given(local).SelectMany(Named);
            case IParameterSymbol { ContainingSymbol: IMethodSymbol helper } parameter when _seen.Add(parameter):
                return Calls(helper).Select(call => Argument(call, parameter)).OfType<ExpressionSyntax>().SelectMany(Named);
            default:
                return [];
        }
    }

    // A helper may be called by another one.
    private IEnumerable<InvocationExpressionSyntax> Calls(IMethodSymbol helper) => place.Declaration.Parent!.DescendantNodes()
        .OfType<InvocationExpressionSyntax>()
        .Where(call => place.Model.GetSymbolInfo(call).Symbol is IMethodSymbol called
            && SymbolEqualityComparer.Default.Equals(called.OriginalDefinition, helper.OriginalDefinition));

    private static ExpressionSyntax? Argument(InvocationExpressionSyntax call, IParameterSymbol parameter)
    {
        foreach (ArgumentSyntax argument in call.ArgumentList.Arguments)
        {
            if (argument.NameColon?.Name.Identifier.ValueText == parameter.Name) return argument.Expression;
        }

        ArgumentSyntax? positional = call.ArgumentList.Arguments.ElementAtOrDefault(parameter.Ordinal);
        return positional is { NameColon: null } ? positional.Expression : null;
    }

    /// <summary>What a local is given, at its declaration, by a pattern, or later.</summary>
    private IEnumerable<ExpressionSyntax> Given(ILocalSymbol local)
    {
        foreach (SyntaxReference reference in local.DeclaringSyntaxReferences)
        {
            SyntaxNode declared = reference.GetSyntax();
            if (declared is VariableDeclaratorSyntax { Initializer.Value: { } value }) yield return value;
            if (declared.FirstAncestorOrSelf<IsPatternExpressionSyntax>() is { } pattern) yield return pattern.Expression;
        }

        foreach (AssignmentExpressionSyntax assignment in place.Declaration.DescendantNodes().OfType<AssignmentExpressionSyntax>())
        {
            bool isIt = SymbolEqualityComparer.Default.Equals(place.Model.GetSymbolInfo(assignment.Left).Symbol, local);
            if (isIt) yield return assignment.Right;
        }
    }

    // Only what is said in the egress itself: its lambdas and local functions.
    private IEnumerable<ExpressionSyntax> Returned(InvocationExpressionSyntax call)
    {
        if (place.Model.GetSymbolInfo(call).Symbol is not IMethodSymbol { MethodKind: MethodKind.LocalFunction } helper) yield break;
        if (!_seen.Add(helper)) yield break;
        foreach (ExpressionSyntax returned in Bodies.Returned(helper, place.Root.SyntaxTree)) yield return returned;
    }
}
