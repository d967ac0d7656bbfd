using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Syncropel.CodeFixes.Infrastructure;

/// <summary>Makes one change of a file.</summary>
/// <param name="root">The file.</param>
/// <param name="place">Where the diagnostic stands.</param>
/// <param name="model">What the file means.</param>
/// <param name="key">Which of the fixes it is.</param>
/// <returns>The changed file. Null where the fix is not offered.</returns>
internal delegate SyntaxNode? Change(SyntaxNode root, SyntaxNode place, SemanticModel model, string? key);

/// <summary>
/// Mends all places of a file one after another, each in the file that the ones before have left. The batch fixer mends each in the
/// file as it was, and merges: two locals that are made in one block would have the same name.
/// </summary>
internal sealed class OneAfterAnother(Change change) : DocumentBasedFixAllProvider
{
    /// <inheritdoc/>
    protected override async Task<Document?> FixAllAsync(
        FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        CancellationToken token = fixAllContext.CancellationToken;
        if (await document.GetSyntaxRootAsync(token).ConfigureAwait(false) is not { } root) return null;
        var places = new List<SyntaxNode>();
        foreach (Diagnostic diagnostic in diagnostics.Sort(static (one, other) =>
            one.Location.SourceSpan.Start.CompareTo(other.Location.SourceSpan.Start)))
        {
            places.Add(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true));
        }

        document = document.WithSyntaxRoot(root.TrackNodes(places));
        foreach (SyntaxNode place in places)
        {
            SyntaxNode? current = await document.GetSyntaxRootAsync(token).ConfigureAwait(false);
            SemanticModel? model = await document.GetSemanticModelAsync(token).ConfigureAwait(false);
            if (current?.GetCurrentNode(place) is not { } left || model is null) continue;
            SyntaxNode? changed = change(current, left, model, fixAllContext.CodeActionEquivalenceKey);
            if (changed is not null) document = document.WithSyntaxRoot(changed);
        }

        return await Layout.ApplyAsync(document, token).ConfigureAwait(false);
    }
}
