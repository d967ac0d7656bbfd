using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Adapters;

/// <summary>Lets an egress write to the clone what it writes to the original.</summary>
internal static class Redirection
{
    // What is the same of both, and cannot be written to.
    private static readonly string[] Carried = ["IRVersion", "MessageId", "TaskHeader", "ComplianceEnvelope"];

    /// <summary>The ways to do it, the best one first.</summary>
    public static IEnumerable<TextEdits> Ways(EgressPlace place)
    {
        if (place.Declaration.Body is not { } body || IsReassigned(place)) return [];
        IdentifierNameSyntax[] written =
        [
            .. place.Reported(RuleIds.OriginalChanged).SelectMany(one => new Originals(place).Written(one))
                .Where(one => place.Declaration.Span.Contains(one.Span)).Distinct().OrderBy(static one => one.SpanStart),
        ];
        if (written.Length == 0) return [];
        CloneLocal[] visible = [.. CloneLocal.All(place).Where(one => written.All(one.IsVisible))];
        TextEdits?[] ways = visible.Length > 0
            ? [visible.Length == 1 ? ToClone(place, written, visible[0]) : null]
            : [ToAlias(place, written), ToEarlierClone(place, written), ToNewClone(place, written, body)];
        return ways.OfType<TextEdits>();
    }

    // The clone is there already. Another one would be written to, and lost.
    private static TextEdits ToClone(EgressPlace place, IdentifierNameSyntax[] written, CloneLocal clone)
    {
        var edits = new TextEdits(place.Root);
        string[] members = [.. written.Select(Member).OfType<string>()];
        foreach (IdentifierNameSyntax use in Originals.Uses(place).Where(use => use.SpanStart >= written[0].SpanStart))
        {
            // What was written is read from where it is written now.
            bool isRead = Member(use) is { } member && members.Contains(member);
            if (isRead || written.Contains(use)) edits.Replace(use.Span, clone.Name);
        }

        return edits;
    }

    // The local that is another name for the original is to be its clone: from there on, it is what was written to.
    private static TextEdits? ToAlias(EgressPlace place, IdentifierNameSyntax[] written)
    {
        if (written.Length != 1 || AliasOf(written[0], place) is not { Parent: BlockSyntax scope } alias) return null;
        TextEdits edits = new TextEdits(place.Root).Insert(written[0].Span.End, ".Clone()");
        RedirectAll(edits, place, scope, alias.Span.End, alias.Declaration.Variables[0].Identifier.Text);
        return edits;
    }

    // The clone is made too late.
    private static TextEdits? ToEarlierClone(EgressPlace place, IdentifierNameSyntax[] written)
    {
        IReadOnlyList<CloneLocal> clones = CloneLocal.All(place);
        if (clones.Count != 1 || clones[0] is not { Scope: BlockSyntax scope } clone) return null;
        if (clone.Statement.ContainsDirectives || !written.All(one => scope.Span.Contains(one.Span))) return null;
        StatementSyntax first = First(scope, written);
        if (first.SpanStart > clone.Statement.SpanStart) return null;
        var edits = new TextEdits(place.Root);
        SyntaxTriviaList leading = clone.Statement.GetLeadingTrivia();
        if (Trivia.Says(leading) || Trivia.Says(clone.Statement.GetTrailingTrivia())) return null;
        if (!StatementText.Before(edits, first, [clone.Statement.ToString()])) return null;
        StatementText.Remove(edits, clone.Statement);
        RedirectAll(edits, place, scope, first.SpanStart, clone.Name, clone.Statement);
        return edits;
    }

    private static TextEdits? ToNewClone(EgressPlace place, IdentifierNameSyntax[] written, BlockSyntax body)
    {
        if (place.Facts.IR is not { } type) return null;
        StatementSyntax first = First(body, written);
        string name = CloneLocal.FreeName(place.Declaration, place.Model, first);
        var edits = new TextEdits(place.Root);
        string declared = CloneLocal.Declare(name, Spelt(place), type, place, first);
        if (!StatementText.Before(edits, first, [declared])) return null;
        RedirectAll(edits, place, body, first.SpanStart, name);

        // What is written to a clone that goes nowhere is lost.
        bool goesOn = Originals.Uses(place).Any(use => use.SpanStart >= first.SpanStart && !written.Contains(use) && IsPassedOn(use));
        return goesOn ? edits : null;
    }

    // Where the clone has to be made: before the first write, and where a local function writes, before anybody calls that.
    private static StatementSyntax First(BlockSyntax scope, IdentifierNameSyntax[] written)
    {
        string[] functions = [.. written.SelectMany(static one => one.Ancestors()).OfType<LocalFunctionStatementSyntax>()
            .Select(static one => one.Identifier.ValueText)];
        return scope.Statements.First(one => one.Span.Contains(written[0].Span)
            || one.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => functions.Contains(name.Identifier.ValueText)));
    }

    private static bool IsPassedOn(IdentifierNameSyntax use) =>
        use.Parent is not MemberAccessExpressionSyntax member || member.Name.Identifier.ValueText == "Clone";

    /// <summary>The original as it is spelt, an <c>@</c> included.</summary>
    public static string Spelt(EgressPlace place) =>
        place.Declaration.ParameterList.Parameters[place.Original.Ordinal].Identifier.Text;

    // From the first write on the original and what was written are one: all that is said of the one is said of the other.
    private static void RedirectAll(
        TextEdits edits, EgressPlace place, BlockSyntax scope, int from, string name, SyntaxNode? except = null)
    {
        foreach (IdentifierNameSyntax use in Originals.Uses(place))
        {
            bool isBehind = use.SpanStart >= from && scope.Span.Contains(use.Span) && except?.Span.Contains(use.Span) != true;
            if (!isBehind || IsCarried(use) || IsInNameOf(use)) continue;
            bool isReturnedClone = use.Parent is MemberAccessExpressionSyntax
            {
                Name.Identifier.ValueText: "Clone", Parent: InvocationExpressionSyntax { Parent: ReturnStatementSyntax },
            };
            edits.Replace(isReturnedClone ? use.Parent!.Parent!.Span : use.Span, name);
        }
    }

    private static bool IsCarried(IdentifierNameSyntax use) =>
        use.Parent is MemberAccessExpressionSyntax member && member.Expression == use
        && Carried.Contains(member.Name.Identifier.ValueText);

    private static bool IsInNameOf(IdentifierNameSyntax use) => use.Ancestors().OfType<InvocationExpressionSyntax>()
        .Any(static one => one.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" });

    private static string? Member(IdentifierNameSyntax use) =>
        use.Parent is MemberAccessExpressionSyntax { Parent: MemberAccessExpressionSyntax member } ? member.ToString() : null;

    private static LocalDeclarationStatementSyntax? AliasOf(IdentifierNameSyntax source, EgressPlace place) =>
        source.Parent is EqualsValueClauseSyntax
        {
            Parent: VariableDeclaratorSyntax
            {
                Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax statement },
            } variable,
        }
        && place.Model.GetDeclaredSymbol(variable) is ILocalSymbol local
        && SymbolEqualityComparer.Default.Equals(local.Type, place.Facts.IR)
            ? statement
            : null;

    private static bool IsReassigned(EgressPlace place) => place.Declaration.DescendantNodes().Any(node => node switch
    {
        AssignmentExpressionSyntax assignment => Originals.Is(assignment.Left, place),
        ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => Originals.Is(argument.Expression, place),
        _ => false,
    });
}
