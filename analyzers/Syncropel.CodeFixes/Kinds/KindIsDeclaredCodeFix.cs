using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.Analyzers.Emits;
using Syncropel.Analyzers.Infrastructure;
using Syncropel.Analyzers.Kinds;
using Syncropel.CodeFixes.Infrastructure;
using Syncropel.CodeFixes.Schemas;

namespace Syncropel.CodeFixes.Kinds;

/// <summary>SYN1002: writes a kind that may be meant, or creates the schema of the new one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class KindIsDeclaredCodeFix : SyncropelCodeFix
{
    /// <inheritdoc/>
    private protected override string RuleId => RuleIds.KindUnknown;

    /// <inheritdoc/>
    private protected override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode root)
    {
        SyntaxNode place = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        OfferSpellings(context, diagnostic, root, place);
        if (!diagnostic.Properties.TryGetValue(KindIsDeclared.Creatable, out string? kind) || kind is null) return;
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model) return;

        context.RegisterCodeFix(
            CodeAction.Create(
                $"Create {kind}{SchemaFiles.Suffix}",
                token => SchemaFiles.AddAsync(context.Document.Project, kind, Infer(place, model, token)),
                nameof(KindIsDeclaredCodeFix) + ".Create." + kind),
            diagnostic);
    }

    // The nearest has one key everywhere, so that all misspellings can be mended at once; the others are a choice at one place.
    private static void OfferSpellings(CodeFixContext context, Diagnostic diagnostic, SyntaxNode root, SyntaxNode place)
    {
        if (!Literals.IsText(place)) return;
        if (!diagnostic.Properties.TryGetValue(KindIsDeclared.Suggestions, out string? suggestions) || suggestions is null) return;
        string key = nameof(KindIsDeclaredCodeFix);
        foreach (string kind in suggestions.Split(' '))
        {
            Offer(
                context, diagnostic, $"Write \"{kind}\"",
                _ => Task.FromResult(root.ReplaceNode(place, Literals.Text(kind, place))), key);
            key = nameof(KindIsDeclaredCodeFix) + "." + kind;
        }
    }

    private static InferredSchema Infer(SyntaxNode place, SemanticModel model, CancellationToken token)
    {
        if (SdkFacts.For(model.Compilation) is not { } facts) return InferredSchema.Object([]);
        IOperation? at = model.GetOperation(place, token);
        while (at is not null and not IInvocationOperation and not IAnonymousFunctionOperation) at = at.Parent;
        return new BodyInference(facts).Of(EmitCall.Untyped(at, facts)?.Body);
    }
}
