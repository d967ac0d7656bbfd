using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Syncropel.Analyzers.Emits;
using Syncropel.Analyzers.Infrastructure;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Emits;

/// <summary>Where a result is ignored.</summary>
/// <param name="Place">
/// The statement, or the expression that is the whole body of a member, a local function or a lambda.
/// </param>
/// <param name="Whole">The expression whose value is ignored, or with which a local is declared that nobody reads.</param>
/// <param name="Value">
/// The expression for the result itself, awaited where it can be, or for the results that could be enumerated. Null where it cannot be had
/// here.
/// </param>
internal sealed record IgnoredResult(SyntaxNode Place, ExpressionSyntax Whole, ExpressionSyntax? Value)
{
    /// <summary>Whether there are no results, because nobody enumerates them.</summary>
    public bool NeverBegan { get; private init; }

    /// <summary>The local that holds the result. Null where none does.</summary>
    public string? Local => Place switch
    {
        LocalDeclarationStatementSyntax declaration => declaration.Declaration.Variables[0].Identifier.Text,
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax local } } when !NeverBegan =>
            local.Identifier.Text,
        _ => null,
    };

    /// <summary>Finds it around the name of a method that emits. Null where it is not known what to do about it.</summary>
    public static IgnoredResult? Find(SyntaxNode name, SemanticModel model)
    {
        // Where an emission should go only its author knows.
        INamedTypeSymbol? home = model.GetSymbolInfo(name).Symbol?.ContainingType;
        if (JsonFacts.Is(home, SdkFacts.For(model.Compilation)?.Emission)) return null;
        for (SyntaxNode? at = name; at is not null; at = at.Parent)
        {
            switch (at)
            {
                case ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment } statement:
                    return assignment.Right.Span.Contains(name.Span) ? Of(statement, assignment.Right, model) : null;
                case ExpressionStatementSyntax statement:
                    return Of(statement, statement.Expression, model);
                case LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables } statement:
                    return variables[0].Initializer is { } start ? Of(statement, start.Value, model) : null;
                case ForEachStatementSyntax loop:
                    return loop.Expression.Span.Contains(name.Span) ? Of(loop, model) : null;
                case ArrowExpressionClauseSyntax arrow:
                    return ReturnsNothing(arrow, model) ? Of(arrow, arrow.Expression, model) : null;
                case LambdaExpressionSyntax { ExpressionBody: { } body } lambda when IsVoid(lambda, model):
                    return Of(body, body, model);
                case StatementSyntax or MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    private static IgnoredResult Of(SyntaxNode place, ExpressionSyntax whole, SemanticModel model)
    {
        INamedTypeSymbol? result = SdkFacts.For(model.Compilation)?.EmitResult;
        ITypeSymbol? type = model.GetTypeInfo(whole).Type;
        if (EmitResults.AreLazy(type)) return new IgnoredResult(place, whole, Results(place, whole, model)) { NeverBegan = true };
        if (JsonFacts.Is(type, result)) return new IgnoredResult(place, whole, MayBeNull(whole, model) ? null : whole);

        // A task that is not even awaited, in code that could. A local with the task is of another type than the result.
        bool isTask = type is INamedTypeSymbol { Arity: 1 } task && JsonFacts.Is(task.TypeArguments[0], result);
        bool isStatement = place is ExpressionStatementSyntax { Expression: not AssignmentExpressionSyntax };
        bool canAwait = isTask && isStatement && IsAsync(place, model) && AwaitPlaces.Allow(whole, model);
        if (!canAwait || whole is ConditionalAccessExpressionSyntax) return new IgnoredResult(place, whole, null);
        return new IgnoredResult(place, whole, Awaits.Of(Configured(whole, place), whole));
    }

    private static IgnoredResult Of(ForEachStatementSyntax loop, SemanticModel model)
    {
        bool isOfResults = model.GetDeclaredSymbol(loop) is { } one && JsonFacts.Is(one.Type, SdkFacts.For(model.Compilation)?.EmitResult);
        return new IgnoredResult(loop, loop.Expression, isOfResults ? loop.Expression : null);
    }

    // Where a local is named again, a loop may enumerate it already, or somebody has given it something else.
    private static ExpressionSyntax? Results(SyntaxNode place, ExpressionSyntax whole, SemanticModel model)
    {
        if (!IsAsync(place, model) || !AwaitPlaces.Allow(whole, model) || MayBeNull(whole, model)) return null;
        return place switch
        {
            _ when !EnumeratesResults(model.GetTypeInfo(whole).Type, model) => null,
            LocalDeclarationStatementSyntax { Declaration: var local } declaration when !Discards.IsNamedAgain(declaration) =>
                EnumeratesResults(model.GetTypeInfo(local.Type).Type, model)
                    ? Configured(SyntaxFactory.IdentifierName(local.Variables[0].Identifier.WithoutTrivia()), place)
                    : null,
            ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment } =>
                IsDiscard(assignment.Left, model) && !Trivia.IsInside(assignment, whole) ? Configured(whole, place) : null,
            ExpressionStatementSyntax => Configured(whole, place),
            _ => null,
        };
    }

    private static bool EnumeratesResults(ITypeSymbol? type, SemanticModel model) =>
        type is INamedTypeSymbol { Arity: 1, Name: "IAsyncEnumerable" or "ConfiguredCancelableAsyncEnumerable" } lazy
        && JsonFacts.Is(lazy.TypeArguments[0], SdkFacts.For(model.Compilation)?.EmitResult);

    private static bool IsDiscard(ExpressionSyntax target, SemanticModel model) => model.GetSymbolInfo(target).Symbol is IDiscardSymbol;

    private static ExpressionSyntax Configured(ExpressionSyntax value, SyntaxNode place) =>
        Awaits.ConfiguresAround(place) && !Awaits.IsConfigured(value) ? Awaits.Configured(value) : value;

    // Without a client there is no result, and a check of it would throw where nothing happened before.
    private static bool MayBeNull(ExpressionSyntax whole, SemanticModel model) =>
        whole is ConditionalAccessExpressionSyntax || model.GetTypeInfo(whole).Nullability.FlowState == NullableFlowState.MaybeNull;

    private static bool IsAsync(SyntaxNode place, SemanticModel model)
    {
        foreach (SyntaxNode at in place.Ancestors())
        {
            if (at is AnonymousFunctionExpressionSyntax lambda) return lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword);
            if (at is LocalFunctionStatementSyntax local) return local.Modifiers.Any(SyntaxKind.AsyncKeyword);
        }

        return model.GetEnclosingSymbol(place.SpanStart) is IMethodSymbol { IsAsync: true };
    }

    private static bool IsVoid(LambdaExpressionSyntax lambda, SemanticModel model) =>
        model.GetSymbolInfo(lambda).Symbol is IMethodSymbol function && GivesNothing(function);

    private static bool ReturnsNothing(ArrowExpressionClauseSyntax arrow, SemanticModel model) =>
        arrow.Parent is { } member && model.GetDeclaredSymbol(member) is IMethodSymbol method && GivesNothing(method);

    private static bool GivesNothing(IMethodSymbol method) =>
        method.ReturnsVoid || (method.IsAsync && method.ReturnType is INamedTypeSymbol { Arity: 0 });
}
