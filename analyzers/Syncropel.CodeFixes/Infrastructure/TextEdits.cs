using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Syncropel.CodeFixes.Infrastructure;

/// <summary>Changes of the text of a file, which leave everything between them as it is spelt and laid out.</summary>
internal sealed class TextEdits(SyntaxNode root)
{
    private readonly List<TextChange> _changes = [];
    private SourceText? _text;

    /// <summary>Whether the changes can be made together.</summary>
    public bool AreApart
    {
        get
        {
            TextChange[] sorted = Sorted();
            return sorted.Zip(sorted.Skip(1), static (one, next) => one.Span.End <= next.Span.Start).All(static apart => apart);
        }
    }

    /// <summary>The file with the changes.</summary>
    public SourceText Text => _text ??= root.SyntaxTree.GetText().WithChanges(Sorted());

    /// <summary>The root of the file with the changes.</summary>
    public SyntaxNode Root => root.SyntaxTree.WithChangedText(Text).GetRoot();

    public TextEdits Replace(TextSpan span, string text)
    {
        _changes.Add(new TextChange(span, text));
        return this;
    }

    public TextEdits Insert(int position, string text) => Replace(new TextSpan(position, 0), text);

    /// <summary>Where something stands behind the changes. Null where one of them touches it.</summary>
    public TextSpan? Moved(TextSpan span)
    {
        int by = 0;
        foreach (TextChange one in Sorted())
        {
            if (one.Span.End <= span.Start) by += one.NewText!.Length - one.Span.Length;
            else if (one.Span.Start < span.End) return null;
        }

        return new TextSpan(span.Start + by, span.Length);
    }

    // Insertions at one place stay in the order in which they were asked for.
    private TextChange[] Sorted() => [.. _changes.OrderBy(static one => one.Span.Start).ThenBy(static one => one.Span.End)];
}
