using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.Analyzers.Emits;
using Syncropel.Analyzers.Infrastructure;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Emits;

/// <summary>SYN1003: emits the type of the kind, where its body says the same as the untyped one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class TypedKindIsEmittedByTypeCodeFix : SyncropelCodeFix
{
    /// <inheritdoc/>
    private protected override string RuleId => RuleIds.TypedEmitExists;

    /// <inheritdoc/>
    private protected override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode root)
    {
        SyntaxNode place = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model is null || SdkFacts.For(model.Compilation) is not { } facts) return;
        if (place.FirstAncestorOrSelf<ArgumentSyntax>()?.Parent?.Parent is not InvocationExpressionSyntax syntax) return;
        IOperation? operation = model.GetOperation(syntax, context.CancellationToken);
        if (EmitCall.Untyped(operation, facts) is not { ConstantKind: { } name } call) return;
        if (facts.Declared.Value.Find(name) is not { Body: { } type } kind || !UntypedEmit.Says(call, kind, facts)) return;
        if (!HasTypedEmit(call.Invocation.TargetMethod, syntax.SpanStart, model)) return;
        if (UntypedEmit.Rewrite(call, syntax.ArgumentList, kind, facts, model) is not { } changed) return;
        Offer(
            context,
            diagnostic,
            $"Emit a {type.Name}",
            _ => Task.FromResult(root.ReplaceNode(syntax.ArgumentList, changed)),
            nameof(TypedKindIsEmittedByTypeCodeFix));
    }

    // A class may implement the typed emit for the interface alone.
    private static bool HasTypedEmit(IMethodSymbol untyped, int position, SemanticModel model)
    {
        foreach (ISymbol member in model.LookupSymbols(position, untyped.ContainingType, untyped.Name))
        {
            if (member is IMethodSymbol { Arity: 1 }) return true;
        }

        return false;
    }
}
