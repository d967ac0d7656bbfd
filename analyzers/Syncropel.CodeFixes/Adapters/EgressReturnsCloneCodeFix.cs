using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Adapters;

/// <summary>SYN2005: returns a clone, with an entry where it has none yet.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class EgressReturnsCloneCodeFix : EgressCodeFix
{
    /// <inheritdoc/>
    private protected override string RuleId => RuleIds.OriginalReturned;

    /// <inheritdoc/>
    private protected override string Title => "Return a clone";

    /// <inheritdoc/>
    private protected override IEnumerable<TextEdits> Ways(EgressPlace place) => ReturnedClone.Ways(place);
}
