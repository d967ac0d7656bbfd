using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Adapters;

/// <summary>SYN2007: appends to the chain of a clone, or puts the new entries behind those of the IR before.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class EarlierEntriesAreKeptCodeFix : EgressCodeFix
{
    /// <inheritdoc/>
    private protected override string RuleId => RuleIds.EntriesTouched;

    /// <inheritdoc/>
    private protected override string Title => "Keep the earlier entries";

    /// <inheritdoc/>
    private protected override IReadOnlyList<string> Uncovered => [RuleIds.IRNotFromClone];

    /// <inheritdoc/>
    private protected override IEnumerable<TextEdits> Ways(EgressPlace place) => Carrying.Ways(place, Chain);

    private static string? Chain(AssignmentExpressionSyntax member, string source, EgressPlace place)
    {
        if (CloneReading.Added(member.Right, place) is not { } added) return null;
        string chain = source + ".Provenance";
        return added.Count == 0 ? chain : $"[.. {string.Join(", ", added.Prepend(chain))}]";
    }
}
