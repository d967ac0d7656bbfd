using System.Linq;
using Microsoft.CodeAnalysis;
using Syncropel.Analyzers.Diagnostics;

namespace Syncropel.Analyzers.Adapters.Flow;

/// <summary>Says what is wrong with what the paths through an egress return.</summary>
internal sealed class OutcomeJudge(FlowAnalysis analysis, string original, IReadOnlyList<Outcome> outcomes)
{
    private const string Advice = "; append one entry, made by BuildProvenance(…), to the clone";

    private readonly DecisiveSteps _decisive = new(analysis);

    public IEnumerable<FlowFinding> Judge() => outcomes.GroupBy(static one => one.Expression).SelectMany(JudgeReturn).Concat(Reserved());

    // What is wrong with an IR that is put together matters where that IR, or a clone of it, is returned.
    private IEnumerable<FlowFinding> Reserved()
    {
        var returned = new HashSet<IRObject>();
        foreach (Outcome outcome in outcomes)
        {
            for (IRObject? at = (outcome.Value as IRValue)?.Of; at is not null && returned.Add(at); at = at.Source) { }
        }

        return returned.SelectMany(static one => one.Reservations);
    }

    private IEnumerable<FlowFinding> JudgeReturn(IGrouping<IOperation?, Outcome> same)
    {
        if (same.Key is not { } expression) yield break;
        Outcome[] all = [.. same];
        Location place = FlowAnalysis.Whole(expression.Syntax).GetLocation();
        if (JudgeNone(all, place) is { } none) yield return none;
        foreach (Outcome outcome in all)
        {
            if (Excess(outcome) is { } excess) yield return excess;
        }

        foreach ((string name, Func<Value, bool> isIt) in Refused)
        {
            if (all.Where(one => isIt(one.Value)).ToArray() is not { Length: > 0 } found) continue;
            string when = DecisiveSteps.ForReturn(found, outcomes.Except(found));
            yield return new FlowFinding(RuleIds.OriginalReturned, place, name + when, original);
        }

        if (all.Where(IsFresh).ToArray() is { Length: > 0 } fresh) yield return FromScratch(fresh, place);
    }

    private static IEnumerable<(string Name, Func<Value, bool> IsIt)> Refused =>
    [
        ("null", static value => value is NullValue),
        ("the original", static value => value is IRValue { Of.IsOriginal: true }),
    ];

    private static bool IsFresh(Outcome outcome) => outcome.Value is IRValue { Of.ComesFromOriginal: false } made && !IsSaid(made.Of);

    // What says that the header or the chain is another one says to start from a clone, too.
    private static bool IsSaid(IRObject made)
    {
        for (IRObject? at = made; at is not null; at = at.Source)
        {
            if (at.Reservations.Any(static one => one.Rule != RuleIds.ContentOverwritten)) return true;
        }

        return false;
    }

    private static AppendCount? CountOf(Outcome outcome) =>
        outcome.Value is IRValue { Of: { IsOriginal: false, ComesFromOriginal: true } of } ? outcome.State.CountOf(of) : null;

    private bool IsAny(Appended appended) => outcomes.Any(one => CountOf(one)?.Appended == appended);

    private FlowFinding? JudgeNone(IReadOnlyList<Outcome> all, Location place)
    {
        Outcome[] none = [.. all.Where(one => CountOf(one)?.Appended == Appended.None)];
        if (none.Length == 0 || IsAny(Appended.InLoop)) return null;
        bool isAlways = outcomes.All(one => CountOf(one) is null or { Appended: Appended.None });
        string said = isAlways
            ? "Nothing is appended on any path" + Advice
            : _decisive.ForNone(none) + "nothing is appended" + Advice + " on this path too";
        return new FlowFinding(RuleIds.EntryNotAppendedOnce, place, char.ToUpperInvariant(said[0]) + said.Substring(1));
    }

    private static FlowFinding? Excess(Outcome outcome) => CountOf(outcome) switch
    {
        { Appended: Appended.InLoop, Beyond: { } place } => new FlowFinding(
            RuleIds.EntryNotAppendedOnce,
            place,
            "The append stands in a loop: none, one or many entries are appended; append one entry behind the loop"),
        { Appended: Appended.Two, Beyond: { } place } count => new FlowFinding(
            RuleIds.EntryNotAppendedOnce,
            place,
            $"Two entries are appended{DecisiveSteps.Last(count.Before)}; append one on every path"),
        _ => null,
    };

    private FlowFinding FromScratch(Outcome[] fresh, Location place)
    {
        IRObject of = ((IRValue)fresh[0].Value).Of;
        while (of.Source is { } source) of = source;
        bool isNear = of.Made is { } made && made.Syntax.SyntaxTree == place.SourceTree && Body(place).Contains(made.Syntax.Span);
        string when = DecisiveSteps.ForReturn(fresh, outcomes.Except(fresh));
        return new FlowFinding(
            RuleIds.IRNotFromClone,
            isNear ? of.Made!.Syntax.GetLocation() : place,
            $"The IR that egress returns{when} is made from scratch; start from {original}.Clone(), and change that");
    }

    private Microsoft.CodeAnalysis.Text.TextSpan Body(Location place)
    {
        foreach (SyntaxReference reference in analysis.Egress.DeclaringSyntaxReferences)
        {
            if (reference.SyntaxTree == place.SourceTree && reference.Span.Contains(place.SourceSpan)) return reference.Span;
        }

        return place.SourceSpan;
    }
}
