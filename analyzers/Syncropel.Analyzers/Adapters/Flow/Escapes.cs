using System.Linq;

namespace Syncropel.Analyzers.Adapters.Flow;

/// <summary>What gets to where nobody sees what is done with it.</summary>
internal static class Escapes
{
    /// <summary>The state behind a value's being handed to unknown code: an IR may have any number of entries then.</summary>
    public static FlowState Of(Value value, FlowState state) => state.Lose(In(value));

    /// <summary>Whether who has a value can append to an IR by it, or run code that may.</summary>
    public static bool IsLive(Value value) => value is FunctionValue || In(value).Any();

    /// <summary>The IRs that whoever has a value can append to. The original is nobody's to append to, known or not.</summary>
    private static IEnumerable<IRObject> In(Value value) => value switch
    {
        IRValue { Of: { IsOriginal: false } of } => [of],
        PartValue { Part: IRPart.Chain, Of: { IsOriginal: false } of } => [of],
        TupleValue tuple => tuple.Parts.SelectMany(In),
        ManyValue many => In(many.Each),
        PlaceValue place => In(place.Held),
        _ => [],
    };
}
