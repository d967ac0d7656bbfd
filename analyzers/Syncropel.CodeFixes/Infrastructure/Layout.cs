using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Simplification;

namespace Syncropel.CodeFixes.Infrastructure;

/// <summary>
/// Lays out what a fix has written as the file around it is: the formatter would end lines as the machine does, and indent by blanks.
/// Names are shortened before, for they are formatted once more where they get shorter.
/// </summary>
internal static class Layout
{
    private static readonly SyntaxAnnotation[] Annotations = [Simplifier.Annotation, Formatter.Annotation];

    /// <summary>Formats what is annotated for it, and takes off what would make an editor format it once more.</summary>
    public static async Task<Document> ApplyAsync(Document document, CancellationToken token)
    {
        if (await document.GetSyntaxRootAsync(token).ConfigureAwait(false) is not { } root) return document;
        if (!HasAny(root)) return document;

        OptionSet options = await document.GetOptionsAsync(token).ConfigureAwait(false);
        options = options.WithChangedOption(FormattingOptions.NewLine, LanguageNames.CSharp, Surroundings.NewLineOf(root.SyntaxTree));
        if (Surroundings.UsesTabs(root.SyntaxTree) is { } usesTabs)
        {
            options = options.WithChangedOption(FormattingOptions.UseTabs, LanguageNames.CSharp, usesTabs);
        }

        Document simple = await Simplifier.ReduceAsync(document, Simplifier.Annotation, cancellationToken: token).ConfigureAwait(false);
        Document formatted = await Formatter.FormatAsync(simple, Formatter.Annotation, options, token).ConfigureAwait(false);
        if (await formatted.GetSyntaxRootAsync(token).ConfigureAwait(false) is not { } written) return formatted;
        var annotated = new List<SyntaxNode>();
        foreach (SyntaxAnnotation annotation in Annotations) annotated.AddRange(written.GetAnnotatedNodes(annotation));
        return formatted.WithSyntaxRoot(written.ReplaceSyntax(
            annotated,
            static (_, node) => node.WithoutAnnotations(Annotations),
            [],
            static (_, token) => token,
            written.GetAnnotatedTrivia(SyntaxAnnotation.ElasticAnnotation),
            static (_, trivia) => trivia.FullSpan.IsEmpty ? default : trivia.WithoutAnnotations(SyntaxAnnotation.ElasticAnnotation)));
    }

    private static bool HasAny(SyntaxNode root)
    {
        foreach (SyntaxAnnotation annotation in Annotations)
        {
            foreach (SyntaxNode _ in root.GetAnnotatedNodes(annotation)) return true;
        }

        return false;
    }
}
