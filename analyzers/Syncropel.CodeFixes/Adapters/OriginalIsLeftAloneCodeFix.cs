using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Adapters;

/// <summary>SYN2004: writes to the clone, which is made before if there is none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class OriginalIsLeftAloneCodeFix : EgressCodeFix
{
    /// <inheritdoc/>
    private protected override string RuleId => RuleIds.OriginalChanged;

    /// <inheritdoc/>
    private protected override string Title => "Write to the clone";

    /// <inheritdoc/>
    private protected override IEnumerable<TextEdits> Ways(EgressPlace place) => Redirection.Ways(place);
}
