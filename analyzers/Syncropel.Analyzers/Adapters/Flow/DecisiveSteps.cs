using System.Linq;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Syncropel.Analyzers.Adapters.Flow;

/// <summary>Picks the one step of a path that a message names: the one without which the fault would not be.</summary>
internal sealed class DecisiveSteps(FlowAnalysis analysis)
{
    /// <summary>The last step of a path. Steps that made no difference are no longer in it.</summary>
    public static string Last(PathStep? path) => path is null ? "" : " " + PathText.Of(path);

    /// <summary>What makes the difference between paths on which nothing is appended and the others.</summary>
    public string ForNone(IReadOnlyList<Outcome> none)
    {
        string[] texts = [.. none.Select(one => Pick(one.State.Path)).Where(static text => text.Length > 0).Distinct()];
        return texts.Length == 0 ? "On some paths " : texts.Length == 1 ? texts[0] + ", " : "On some paths, as " + texts[0] + ", ";
    }

    /// <summary>What makes the difference between paths that return what they must not and the others.</summary>
    public static string ForReturn(IReadOnlyList<Outcome> wrong, IEnumerable<Outcome> others) =>
        others.Any() && wrong.Count == 1 ? Last(wrong[0].State.Path) : "";

    private string Pick(PathStep? path)
    {
        foreach (PathStep step in PathStep.Of(path))
        {
            if (IsLost(step)) return PathText.Of(step);
        }

        return path is null ? "" : PathText.Of(path);
    }

    // Behind it nothing is appended any more, and something would be otherwise.
    private bool IsLost(PathStep step)
    {
        if (step.Caught is not null) return !analysis.ReachesAppend(step.Graph, step.Block);
        BasicBlock? conditional = step.Block.ConditionalSuccessor?.Destination;
        BasicBlock? otherwise = step.Block.FallThroughSuccessor?.Destination;
        (BasicBlock? taken, BasicBlock? left) = step.IsConditional ? (conditional, otherwise) : (otherwise, conditional);
        return !analysis.ReachesAppend(step.Graph, taken) && analysis.ReachesAppend(step.Graph, left);
    }
}
