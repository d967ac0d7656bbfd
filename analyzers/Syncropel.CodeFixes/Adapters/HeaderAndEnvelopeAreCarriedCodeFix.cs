using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Adapters;

/// <summary>SYN2006: starts from a clone, which carries them, or gives the initializer those of the IR before.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class HeaderAndEnvelopeAreCarriedCodeFix : EgressCodeFix
{
    /// <inheritdoc/>
    private protected override string RuleId => RuleIds.HeaderReplaced;

    /// <inheritdoc/>
    private protected override string Title => "Carry it through";

    /// <inheritdoc/>
    private protected override IReadOnlyList<string> Uncovered => [RuleIds.IRNotFromClone];

    /// <inheritdoc/>
    private protected override IEnumerable<TextEdits> Ways(EgressPlace place) => Carrying.Ways(
        place, static (member, source, _) => $"{source}.{member.Left}");
}
