using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Adapters;

/// <summary>SYN2001: starts from <c>Clone()</c>, and assigns to the clone what the initializer says.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class EgressStartsFromCloneCodeFix : EgressCodeFix
{
    /// <inheritdoc/>
    private protected override string RuleId => RuleIds.IRNotFromClone;

    /// <inheritdoc/>
    private protected override string Title => "Start from Clone()";

    /// <inheritdoc/>
    private protected override IEnumerable<TextEdits> Ways(EgressPlace place)
    {
        ExpressionSyntax? made = new Makings(place).Of(place.Node);
        if (made is not null && StartFromClone.Of(made, place) is { } edits) yield return edits;
    }
}
