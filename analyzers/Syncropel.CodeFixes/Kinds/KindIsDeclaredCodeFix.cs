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
    private const string Create = nameof(KindIsDeclaredCodeFix) + ".Create.";

    /// <inheritdoc/>
    private protected override string RuleId => RuleIds.KindUnknown;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new OneSchemaAKind(Create, InferAsync);

    /// <inheritdoc/>
    private protected override Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode root)
    {
        SyntaxNode place = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        OfferSpellings(context, diagnostic, root, place);
        if (!diagnostic.Properties.TryGetValue(KindIsDeclared.Creatable, out string? kind) || kind is null) return Task.CompletedTask;
        context.RegisterCodeFix(
            CodeAction.Create(
                $"Create {kind}{SchemaFiles.Suffix}",
                async token => SchemaFiles.Add(
                    context.Document.Project.Solution,
                    context.Document.Project.Id,
                    kind,
                    await InferAsync(context.Document, diagnostic, token).ConfigureAwait(false)),
                Create + kind),
            diagnostic);
        return Task.CompletedTask;
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

    private static async Task<InferredSchema> InferAsync(Document document, Diagnostic diagnostic, CancellationToken token)
    {
        SemanticModel? model = await document.GetSemanticModelAsync(token).ConfigureAwait(false);
        if (model is null || SdkFacts.For(model.Compilation) is not { } facts) return InferredSchema.Object([]);
        SyntaxNode root = await model.SyntaxTree.GetRootAsync(token).ConfigureAwait(false);
        IOperation? at = model.GetOperation(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), token);
        while (at is not null and not IInvocationOperation and not IAnonymousFunctionOperation) at = at.Parent;
        return new BodyInference(facts).Of(EmitCall.Untyped(at, facts)?.Body);
    }
}
