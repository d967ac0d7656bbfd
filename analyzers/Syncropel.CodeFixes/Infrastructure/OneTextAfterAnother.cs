using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Syncropel.CodeFixes.Infrastructure;

/// <summary>Makes one change of a file.</summary>
/// <param name="root">The file.</param>
/// <param name="place">Where the diagnostic stands.</param>
/// <param name="model">What the file means.</param>
/// <returns>What is to be changed. Null where the fix is not offered.</returns>
internal delegate TextEdits? TextChangeOf(SyntaxNode root, TextSpan place, SemanticModel model);

/// <summary>
/// Mends all places of a file one after another, as <see cref="OneAfterAnother"/> does, for changes that are made to the text. A place
/// that an earlier change has touched is mended with it, or else is found again by the next run.
/// </summary>
internal sealed class OneTextAfterAnother(TextChangeOf change) : DocumentBasedFixAllProvider
{
    /// <inheritdoc/>
    protected override async Task<Document?> FixAllAsync(
        FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        List<TextSpan> places = [.. diagnostics.Select(static one => one.Location.SourceSpan).OrderBy(static one => one.Start)];
        while (places.Count > 0)
        {
            TextSpan place = places[0];
            places.RemoveAt(0);
            SyntaxNode? root = await document.GetSyntaxRootAsync(fixAllContext.CancellationToken).ConfigureAwait(false);
            SemanticModel? model = await document.GetSemanticModelAsync(fixAllContext.CancellationToken).ConfigureAwait(false);
            if (root is null || model is null || change(root, place, model) is not { } edits) continue;
            places = [.. places.Select(edits.Moved).OfType<TextSpan>()];
            document = document.WithText(edits.Text);
        }

        return document;
    }
}
