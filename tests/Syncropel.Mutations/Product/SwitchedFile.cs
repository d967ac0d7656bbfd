using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Syncropel.Mutations.Mutating;

namespace Syncropel.Mutations.Product;

/// <summary>
/// A file with all of its mutants in it: each member has its code once a mutant, and once as it is, and a switch decides which runs. So the
/// product is compiled once and not a thousand times.
/// </summary>
internal sealed class SwitchedFile
{
    private readonly List<(int Start, int End, int Mutant)> _places = [];
    private readonly StringBuilder _text = new();

    private SwitchedFile(SyntaxTree original, IEnumerable<Mutant> mutants)
    {
        Original = original;
        string whole = original.GetText().ToString();
        int at = 0;
        foreach (IGrouping<MutableMember, Mutant> member in ByMember(mutants))
        {
            _text.Append(whole, at, member.Key.Written.Start - at);
            Write(member.Key, [.. member]);
            at = member.Key.Written.End;
        }

        _text.Append(whole, at, whole.Length - at);
        Switched = CSharpSyntaxTree.ParseText(
            _text.ToString(), (CSharpParseOptions)original.Options, original.FilePath, Encoding.UTF8);
    }

    public SyntaxTree Original { get; }

    public SyntaxTree Switched { get; }

    public static SwitchedFile Of(SyntaxTree original, IEnumerable<Mutant> mutants) => new(original, mutants);

    /// <summary>The mutant whose code holds a place, or null.</summary>
    public int? MutantAt(int position)
    {
        foreach ((int start, int end, int mutant) in _places)
        {
            if (start <= position && position <= end) return mutant;
        }

        return null;
    }

    private static IEnumerable<IGrouping<MutableMember, Mutant>> ByMember(IEnumerable<Mutant> mutants) =>
        mutants.GroupBy(static mutant => MutableMember.Around(mutant.Node)!).OrderBy(static member => member.Key.Written.Start);

    private void Write(MutableMember member, Mutant[] mutants)
    {
        _text.Append(member.IsProperty ? "{ get {" : "{");
        foreach (Mutant mutant in mutants)
        {
            _text.Append($" if ({MutantSwitch.Name}.Is({mutant.Id})) {{ ");
            int start = _text.Length;
            SyntaxNode body = mutant.Node == member.Body ? mutant.Replacement : member.Body.ReplaceNode(mutant.Node, mutant.Replacement);
            _text.Append(Code(member, body));
            _places.Add((start, _text.Length, mutant.Id));
            _text.Append(" } else");
        }

        _text.Append(" { ").Append(Code(member, member.Body)).Append(" }").Append(member.IsProperty ? " } }" : " }");
    }

    private static string Code(MutableMember member, SyntaxNode body) => body switch
    {
        // A mutant may come to the end where the code as it is does not.
        BlockSyntax block when member.GivesValue && !block.DescendantNodes().Any(static node => node is YieldStatementSyntax) =>
            $"{block} return default!;",
        BlockSyntax block => block.ToString(),
        ThrowExpressionSyntax => $"{body};",
        _ => member.GivesValue ? $"return {body};" : $"{body};",
    };
}
