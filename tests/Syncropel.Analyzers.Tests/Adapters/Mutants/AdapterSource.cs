using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Syncropel.Analyzers.Tests.Adapters.Mutants;

/// <summary>One file of a correct adapter, and the places in it that mutators change.</summary>
internal sealed class AdapterSource(SyntaxNode root, SemanticModel model)
{
    /// <summary>The egress overrides.</summary>
    public IEnumerable<MethodDeclarationSyntax> Egresses => Overrides("Egress");

    /// <summary>The ingress overrides.</summary>
    public IEnumerable<MethodDeclarationSyntax> Ingresses => Overrides("Ingress");

    /// <summary>The calls of <c>CanonicalIR.Clone</c>.</summary>
    public IEnumerable<CloneSite> Clones => Calls("Clone", "CanonicalIR").Select(static call => new CloneSite(call));

    /// <summary>The calls of <c>ProvenanceChain.Append</c>, each a statement of its own.</summary>
    public IEnumerable<AppendSite> Appends => Calls("Append", "ProvenanceChain").Select(static call => new AppendSite(call));

    /// <summary>The calls of <c>BuildProvenance</c>.</summary>
    public IEnumerable<BuildSite> Builds => root.DescendantNodes().OfType<InvocationExpressionSyntax>()
        .Where(static call => call.Expression is IdentifierNameSyntax { Identifier.Text: "BuildProvenance" })
        .Select(static call => new BuildSite(call));

    /// <summary>The text literals that are the value of a property.</summary>
    public IEnumerable<LiteralExpressionSyntax> LiteralsOf(string property) => root.DescendantNodes().OfType<PropertyDeclarationSyntax>()
        .Where(one => one.Identifier.Text == property)
        .SelectMany(static one => one.DescendantNodes().OfType<LiteralExpressionSyntax>());

    /// <summary>What a method returns, not counting the functions within.</summary>
    public static IEnumerable<ExpressionSyntax> Returned(MethodDeclarationSyntax method) => method.ExpressionBody is { } arrow
        ? [arrow.Expression]
        : method.DescendantNodes(static node => node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax))
            .OfType<ReturnStatementSyntax>()
            .Select(static one => one.Expression!);

    /// <summary>The type that a method returns.</summary>
    public ITypeSymbol ReturnType(MethodDeclarationSyntax method) => model.GetDeclaredSymbol(method)!.ReturnType;

    /// <summary>Puts statements before those of a method, and members behind those of its class.</summary>
    public static TextChange[] Prepend(MethodDeclarationSyntax method, string statements, string members = "")
    {
        var change = method.ExpressionBody is { } arrow
            ? new TextChange(
                TextSpan.FromBounds(arrow.SpanStart, method.SemicolonToken.Span.End), $"{{ {statements} return {arrow.Expression}; }}")
            : new TextChange(new TextSpan(method.Body!.OpenBraceToken.Span.End, 0), " " + statements);
        if (members.Length == 0) return [change];
        var type = (TypeDeclarationSyntax)method.Parent!;
        return [change, new TextChange(new TextSpan(type.CloseBraceToken.SpanStart, 0), members + "\n")];
    }

    /// <summary>Replaces a piece of code.</summary>
    public static TextChange[] Replace(SyntaxNode node, string text) => [new TextChange(node.Span, text)];

    private IEnumerable<MethodDeclarationSyntax> Overrides(string name) => root.DescendantNodes().OfType<MethodDeclarationSyntax>()
        .Where(one => one.Identifier.Text == name && one.Modifiers.Any(SyntaxKind.OverrideKeyword))
        .Where(static one => one.Body is not null || one.ExpressionBody is not null);

    private IEnumerable<InvocationExpressionSyntax> Calls(string method, string type) => root.DescendantNodes()
        .OfType<InvocationExpressionSyntax>()
        .Where(call => call.Expression is MemberAccessExpressionSyntax access && access.Name.Identifier.Text == method)
        .Where(call => model.GetTypeInfo(((MemberAccessExpressionSyntax)call.Expression).Expression).Type?.Name == type);
}
