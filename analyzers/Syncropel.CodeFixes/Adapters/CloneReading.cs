using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Syncropel.Analyzers.Diagnostics;

namespace Syncropel.CodeFixes.Adapters;

/// <summary>
/// What an initializer of an IR says that is not so of a clone: which members of the payload it sets, and which entries it adds. What it
/// carries from the IR before is as it is in a clone.
/// </summary>
internal sealed class CloneReading
{
    private readonly EgressPlace _place;
    private readonly HashSet<ISymbol> _sources = new(SymbolEqualityComparer.Default);
    private readonly HashSet<SyntaxNode> _reported;

    private CloneReading(EgressPlace place)
    {
        _place = place;
        _reported = [.. place.Reported(RuleIds.HeaderReplaced), .. place.Reported(RuleIds.EntriesTouched)];
    }

    /// <summary>What comes of it: a statement each, with <c>$</c> for the clone.</summary>
    public List<Statement> Statements { get; } = [];

    /// <summary>What is said beside members that a clone has anyway.</summary>
    public List<string> Comments { get; } = [];

    /// <summary>The IR before, as it is named where the other one is made.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Reads what makes an IR. Null where not all of it is understood.</summary>
    public static CloneReading? Of(ExpressionSyntax made, EgressPlace place)
    {
        var reading = new CloneReading(place);
        bool isRead = made switch
        {
            InvocationExpressionSyntax parse => reading.ReadParse(parse),
            BaseObjectCreationExpressionSyntax { Initializer: { } list } creation =>
                creation.ArgumentList is not { Arguments.Count: > 0 } && !list.ContainsDirectives && reading.ReadIR(list),
            _ => false,
        };
        if (!isRead || reading._sources.Count != 1) return null;
        string name = reading._sources.Single().Name;
        reading.Source = SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
        return reading;
    }

    /// <summary>The name of the IR that the members of an initializer come from. Null where it is not one.</summary>
    public static string? SourceOf(InitializerExpressionSyntax list, EgressPlace place)
    {
        var reading = new CloneReading(place);
        foreach (AssignmentExpressionSyntax member in list.Expressions.OfType<AssignmentExpressionSyntax>())
        {
            if (member.Left is IdentifierNameSyntax name) reading.IsCarried(member.Right, name.Identifier.ValueText);
        }

        return reading._sources.Count == 1 ? reading._sources.Single().Name : null;
    }

    /// <summary>The entries that a chain has beside those of the IR before. Null where that is not known.</summary>
    public static IReadOnlyList<string>? Added(ExpressionSyntax chain, EgressPlace place) =>
        new CloneReading(place).ReadChain(chain) is { } added ? [.. added.Select(static one => one.ToString())] : null;

    // An IR that is read from what another one writes.
    private bool ReadParse(InvocationExpressionSyntax parse) =>
        parse.ArgumentList.Arguments.Count == 1
        && Originals.Bare(parse.ArgumentList.Arguments[0].Expression) is InvocationExpressionSyntax
        {
            ArgumentList.Arguments.Count: 0,
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToJson" or "ToUtf8Json" } written,
        }
        && IsSource(written.Expression);

    private bool ReadIR(InitializerExpressionSyntax list)
    {
        bool isUnderstood = true;
        for (int i = 0; i < list.Expressions.Count && isUnderstood; i++)
        {
            isUnderstood = list.Expressions[i] is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } member
                && ReadMember(member, name.Identifier.ValueText, SaidBeside.Of(list, i));
        }

        return isUnderstood && !SaidBeside.AtBraces(list);
    }

    private bool ReadMember(AssignmentExpressionSyntax member, string name, SaidBeside said)
    {
        if (IsCarried(member.Right, name)) return Leave(member, said);
        switch (name)
        {
            case "Payload" when member.Right is BaseObjectCreationExpressionSyntax { Initializer: { } list } made:
                Comments.AddRange(said.All);
                return made.ArgumentList is not { Arguments.Count: > 0 } && ReadPayload(list);
            case "Provenance" when ReadChain(member.Right) is { } added:
                if (added.Count == 0) return Leave(member, said);
                foreach (ExpressionSyntax entry in added)
                {
                    Statements.Add(new Statement($"$.Provenance.Append({entry});", said));
                    said = SaidBeside.Nothing;
                }

                return true;
            default:
                return _reported.Contains(member) && name is "TaskHeader" or "ComplianceEnvelope" && Leave(member, said);
        }
    }

    private bool ReadPayload(InitializerExpressionSyntax list)
    {
        for (int i = 0; i < list.Expressions.Count; i++)
        {
            if (list.Expressions[i] is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } member) return false;
            if (member.Right is InitializerExpressionSyntax) return false;
            var said = SaidBeside.Of(list, i);
            if (!IsCarried(member.Right, name.Identifier.ValueText, "Payload"))
            {
                Statements.Add(new Statement($"$.Payload.{name.Identifier.Text} = {member.Right};", said));
            }
            else if (!Leave(member, said))
            {
                return false;
            }
        }

        return !SaidBeside.AtBraces(list);
    }

    // The earlier entries are carried, be they changed or not; what else there is was added.
    private List<ExpressionSyntax>? ReadChain(ExpressionSyntax chain)
    {
        switch (Originals.Bare(chain))
        {
            case CollectionExpressionSyntax collection:
                List<ExpressionSyntax> added = [];
                foreach (CollectionElementSyntax element in collection.Elements)
                {
                    ExpressionSyntax value = element switch
                    {
                        SpreadElementSyntax spread => spread.Expression,
                        ExpressionElementSyntax one => one.Expression,
                        _ => chain,
                    };
                    if (IsOfChain(value)) continue;
                    if (element is not ExpressionElementSyntax) return null;
                    added.Add(value);
                }

                return added;
            case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } call
                when _place.Model.GetSymbolInfo(call).Symbol is IMethodSymbol { Name: "Create" } create
                && SymbolEqualityComparer.Default.Equals(create.ContainingType, _place.Facts.Chain):
                return ReadChain(arguments[0].Expression);
            case BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 }, Initializer: null }:
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.NullLiteralExpression):
                return [];
            default:
                return null;
        }
    }

    // Something of the chain of the IR before, whatever has been done with it.
    private bool IsOfChain(ExpressionSyntax value) => value.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>()
        .Any(one => one.Name.Identifier.ValueText == "Provenance" && IsSource(one.Expression));

    private bool Leave(AssignmentExpressionSyntax member, SaidBeside said)
    {
        Comments.AddRange(said.All);
        return !Infrastructure.Trivia.IsInside(member);
    }

    private bool IsCarried(ExpressionSyntax value, string name, string? of = null)
    {
        if (Originals.Bare(value) is not MemberAccessExpressionSyntax member || member.Name.Identifier.ValueText != name) return false;
        if (of is null) return IsSource(member.Expression);
        return Originals.Bare(member.Expression) is MemberAccessExpressionSyntax outer
            && outer.Name.Identifier.ValueText == of && IsSource(outer.Expression);
    }

    // An IR by its name, or a clone of that.
    private bool IsSource(ExpressionSyntax expression)
    {
        expression = Originals.Bare(expression);
        if (expression is InvocationExpressionSyntax
            {
                ArgumentList.Arguments.Count: 0,
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Clone" } clone,
            })
        {
            return IsSource(clone.Expression);
        }

        ISymbol? symbol = expression is IdentifierNameSyntax name ? _place.Model.GetSymbolInfo(name).Symbol : null;
        ITypeSymbol? type = (symbol as IParameterSymbol)?.Type ?? (symbol as ILocalSymbol)?.Type;
        if (!SymbolEqualityComparer.Default.Equals(type, _place.Facts.IR)) return false;
        _sources.Add(symbol!);
        return true;
    }

    /// <summary>A statement that a member becomes.</summary>
    internal sealed record Statement(string Text, SaidBeside Said);
}
