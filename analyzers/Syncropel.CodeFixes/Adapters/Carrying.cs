using Microsoft.CodeAnalysis.CSharp.Syntax;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Adapters;

/// <summary>Lets a member of an initializer be as it is in the IR before.</summary>
internal static class Carrying
{
    /// <summary>The ways to do it, the best one first.</summary>
    /// <param name="place">Where a member is reported.</param>
    /// <param name="carried">What the member is to be, by the name of the IR before. Null where that is not known.</param>
    public static IEnumerable<TextEdits> Ways(EgressPlace place, Func<AssignmentExpressionSyntax, string, EgressPlace, string?> carried)
    {
        if (place.Node is not AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax list } member) yield break;
        if (list.Parent is not BaseObjectCreationExpressionSyntax made) yield break;
        if (StartFromClone.Of(made, place) is { } whole) yield return whole;
        if (Trivia.IsInside(member) || CloneReading.SourceOf(list, place) is not { } source) yield break;
        if (carried(member, source, place) is { } text) yield return new TextEdits(place.Root).Replace(member.Right.Span, text);
    }
}
