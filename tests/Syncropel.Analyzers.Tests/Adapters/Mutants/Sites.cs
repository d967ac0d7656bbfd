using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Syncropel.Analyzers.Tests.Adapters.Mutants;

/// <summary>A call of <c>Clone</c>.</summary>
internal sealed record CloneSite(InvocationExpressionSyntax Call)
{
    /// <summary>What is cloned.</summary>
    public string IR => ((MemberAccessExpressionSyntax)Call.Expression).Expression.ToString();
}

/// <summary>A call of <c>Append</c>.</summary>
internal sealed record AppendSite(InvocationExpressionSyntax Call)
{
    public StatementSyntax Statement => (StatementSyntax)Call.Parent!;

    /// <summary>The statement itself: <c>updated.Provenance.Append(…);</c>.</summary>
    public string Text => Statement.ToString();

    /// <summary>The chain: <c>updated.Provenance</c>.</summary>
    public ExpressionSyntax Chain => ((MemberAccessExpressionSyntax)Call.Expression).Expression;

    /// <summary>The IR: <c>updated</c>.</summary>
    public ExpressionSyntax IR => ((MemberAccessExpressionSyntax)Chain).Expression;

    public ExpressionSyntax Entry => Call.ArgumentList.Arguments[0].Expression;

    /// <summary>The name of the original where it is in scope. Null in a helper.</summary>
    public string? Original => Call.Ancestors().OfType<MethodDeclarationSyntax>().First() is { Identifier.Text: "Egress" } egress
        ? Parameters.Original(egress)
        : null;

    /// <summary>Whether the append stands in egress itself, and not in a function within.</summary>
    public bool IsInEgress => Original is not null && !Call.Ancestors().Any(static one => one is LocalFunctionStatementSyntax);
}

/// <summary>A call of <c>BuildProvenance</c>.</summary>
internal sealed record BuildSite(InvocationExpressionSyntax Call)
{
    public ExpressionSyntax Confidence => Argument("confidence", 0);

    public ExpressionSyntax Latency => Argument("latencyMs", 1);

    private ExpressionSyntax Argument(string name, int position)
    {
        SeparatedSyntaxList<ArgumentSyntax> all = Call.ArgumentList.Arguments;
        ArgumentSyntax? named = all.FirstOrDefault(one => one.NameColon?.Name.Identifier.Text == name);
        return (named ?? all[position]).Expression;
    }
}

/// <summary>The names of the parameters.</summary>
internal static class Parameters
{
    public static string Output(MethodDeclarationSyntax egress) => Name(egress, 0);

    public static string Original(MethodDeclarationSyntax egress) => Name(egress, 1);

    public static string Latency(MethodDeclarationSyntax egress) => Name(egress, 2);

    public static string IR(MethodDeclarationSyntax ingress) => Name(ingress, 0);

    private static string Name(MethodDeclarationSyntax method, int ordinal) => method.ParameterList.Parameters[ordinal].Identifier.Text;
}
