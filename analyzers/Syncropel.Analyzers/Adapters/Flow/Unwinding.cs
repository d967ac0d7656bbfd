using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Syncropel.Analyzers.Adapters.Flow;

/// <summary>What becomes of a path that leaves regions: by a branch, or by an exception.</summary>
internal sealed class Unwinding(Frame frame, GraphWalk walk)
{
    private ControlFlowGraph Graph => frame.Graph.Graph;

    /// <summary>Forgets what is declared in regions that are left, up to the first <c>finally</c>, which may still need the rest.</summary>
    public FlowState Leave(FlowState state, ImmutableArray<ControlFlowRegion> regions) =>
        regions.TakeWhile(static one => one.Kind != ControlFlowRegionKind.TryAndFinally).Aggregate(state, Forget);

    /// <summary>Lets an exception go where it is caught, from a region outwards, and then on in the caller.</summary>
    /// <param name="from">The region where it is thrown.</param>
    /// <param name="thrown">The state before what throws has done anything.</param>
    /// <param name="isSynapse">Whether only the SDK can have thrown it, which throws exceptions of its own and of arguments.</param>
    public void Raise(ControlFlowRegion? from, FlowState thrown, bool isSynapse)
    {
        FlowState state = thrown;
        for (ControlFlowRegion? region = from; region is not null; region = region.EnclosingRegion)
        {
            state = Forget(state, region);
            if (region.Kind != ControlFlowRegionKind.Try || region.EnclosingRegion is not { } whole) continue;
            if (whole.Kind == ControlFlowRegionKind.TryAndFinally)
            {
                ControlFlowRegion last = whole.NestedRegions.First(static one => one.Kind == ControlFlowRegionKind.Finally);
                var then = new Continuation(null, whole, Value.Unknown, null, state.Then);
                walk.Enter(Graph.Blocks[last.FirstBlockOrdinal], state with { Then = then });
                return;
            }

            if (Catch(whole, state, isSynapse)) return;
        }

        if (frame.Caller is { Walk: { } caller }) caller.Raise(FlowCalls.Return(state, frame), isSynapse);
    }

    // Whether nothing gets past these handlers.
    private bool Catch(ControlFlowRegion whole, FlowState state, bool isSynapse)
    {
        foreach (ControlFlowRegion handler in whole.NestedRegions)
        {
            if (handler.Kind is not (ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler)) continue;
            ITypeSymbol? type = handler.ExceptionType;
            if (isSynapse && !IsOfSynapse(type)) continue;
            var path = new PathStep(state.Path, frame.Graph, Graph.Blocks[handler.FirstBlockOrdinal], isConditional: true, type);
            walk.Enter(Graph.Blocks[handler.FirstBlockOrdinal], state with { Path = path });
            if (handler.Kind == ControlFlowRegionKind.Catch && IsAnything(type)) return true;
        }

        return false;
    }

    private FlowState Forget(FlowState state, ControlFlowRegion region)
    {
        if (region.Locals.IsEmpty && region.CaptureIds.IsEmpty) return state;
        return state.Without(
            slot => slot.Symbol is ILocalSymbol local
                ? region.Locals.Contains(local, SymbolEqualityComparer.Default)
                : slot.Owner == Graph && region.CaptureIds.Any(id => slot.Equals(Slot.Member(Graph, id))),
            key => region.Locals.Any(key.Mentions));
    }

    private static bool IsAnything(ITypeSymbol? type) => type is null or { SpecialType: SpecialType.System_Object }
        or { Name: "Exception", ContainingNamespace.Name: "System" };

    private static bool IsOfSynapse(ITypeSymbol? type) => IsAnything(type)
        || type!.Name is "ArgumentException" or "ArgumentNullException" or "SystemException"
        || type.ContainingNamespace.ToDisplayString().StartsWith("Syncropel", StringComparison.Ordinal);
}
