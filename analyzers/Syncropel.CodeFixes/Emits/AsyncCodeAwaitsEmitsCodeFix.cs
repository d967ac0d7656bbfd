using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Emits;

/// <summary>SYN1009: awaits the emit.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AsyncCodeAwaitsEmitsCodeFix : SyncropelCodeFix
{
    /// <inheritdoc/>
    private protected override string RuleId => RuleIds.EmitBlocksAsync;

    /// <inheritdoc/>
    private protected override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode root)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not SimpleNameSyntax name) return;
        bool isEmit = name.Identifier.ValueText == "Emit";
        if ((isEmit ? Called(name) : Blocked(name)) is not { } blocking) return;
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model is null || !AwaitPlaces.Allow(blocking, model)) return;
        if (isEmit && (!IsThere("EmitAsync", name, model) || IsOwn(name, model))) return;

        if (!isEmit && Trivia.IsInside(blocking, Task(blocking))) return;
        ExpressionSyntax task = isEmit ? Renamed((InvocationExpressionSyntax)blocking, name) : Task(blocking);
        if (Awaits.ConfiguresAround(blocking) && !Awaits.IsConfigured(task)) task = Awaits.Configured(task);
        Offer(
            context,
            diagnostic,
            "Await the emit",
            _ => System.Threading.Tasks.Task.FromResult(root.ReplaceNode(blocking, Awaits.Of(task, blocking))),
            nameof(AsyncCodeAwaitsEmitsCodeFix));
    }

    // client?.Emit(…) gives null without a client, and there is nothing to await then.
    private static InvocationExpressionSyntax? Called(SimpleNameSyntax name) => name.Parent switch
    {
        InvocationExpressionSyntax call when call.Expression == name => call,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when call.Expression == access => call,
        _ => null,
    };

    // call(…).Result, call(…).Wait() and call(…).GetAwaiter().GetResult(). A Wait with a time-out is not the same as an await.
    private static ExpressionSyntax? Blocked(SimpleNameSyntax name)
    {
        if (name.Parent is not MemberAccessExpressionSyntax access || IsConditional(access)) return null;
        if (access.Parent is not InvocationExpressionSyntax call || call.Expression != access) return access;
        return call.ArgumentList.Arguments.Count == 0 ? call : null;
    }

    private static bool IsConditional(SyntaxNode at)
    {
        foreach (SyntaxNode node in at.DescendantNodesAndSelf())
        {
            if (node is MemberBindingExpressionSyntax && node.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>() is { } access
                && access.WhenNotNull.Span.Contains(at.Span))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsThere(string method, SimpleNameSyntax name, SemanticModel model)
    {
        ITypeSymbol? receiver = name.Parent is MemberAccessExpressionSyntax access ? model.GetTypeInfo(access.Expression).Type : null;
        return !model.LookupSymbols(name.SpanStart, receiver, method).IsEmpty;
    }

    // An EmitAsync that is made of the class's own Emit would call itself.
    private static bool IsOwn(SimpleNameSyntax name, SemanticModel model) =>
        name.Parent is not MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax }
        && model.GetEnclosingSymbol(name.SpanStart)?.Name.EndsWith("EmitAsync", StringComparison.Ordinal) is true;

    private static InvocationExpressionSyntax Renamed(InvocationExpressionSyntax call, SimpleNameSyntax name)
    {
        SyntaxToken identifier = SyntaxFactory.Identifier("EmitAsync").WithTriviaFrom(name.Identifier);
        SimpleNameSyntax renamed = name is GenericNameSyntax generic
            ? generic.WithIdentifier(identifier)
            : SyntaxFactory.IdentifierName(identifier);
        return call.ReplaceNode(name, renamed);
    }

    private static ExpressionSyntax Task(ExpressionSyntax blocking)
    {
        ExpressionSyntax at = blocking;
        while (true)
        {
            ExpressionSyntax method = at is InvocationExpressionSyntax call ? call.Expression : at;
            if (method is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } access) return at;
            if (name is not ("Result" or "Wait" or "GetResult" or "GetAwaiter" or "AsTask")) return at;
            at = access.Expression;
        }
    }
}
