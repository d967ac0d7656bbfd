using System.Globalization;

namespace Syncropel.Analyzers.Adapters;

/// <summary>The numbers that a member or an argument takes. A test holds every one against what happens at run time.</summary>
/// <param name="Least">The least.</param>
/// <param name="Most">The most.</param>
/// <param name="Wanted">What to give, for people.</param>
internal sealed record EntryRange(double Least, double Most, string Wanted)
{
    private static readonly EntryRange Share = new(0, 1, "a number from 0 to 1");
    private static readonly EntryRange NotNegative = new(0, double.MaxValue, "0 or more");
    private static readonly EntryRange Cost =
        new(0, double.MaxValue, "a finite number of US dollars, 0 or more, or null where nobody knows");

    private static readonly EntryRange Tokens = new(0, double.MaxValue, "0 or more, or null where nobody knows");

    private static readonly Dictionary<string, EntryRange> Arguments = new()
    {
        ["confidence"] = Share,
        ["latencyMs"] = NotNegative,
        ["costUsd"] = Cost,
        ["tokenCount"] = Tokens,
    };

    private static readonly Dictionary<string, EntryRange> Members = new()
    {
        ["ProvenanceEntry.Confidence"] = Share,
        ["ProvenanceEntry.LatencyMs"] = NotNegative,
        ["ProvenanceEntry.CostUsd"] = new(double.MinValue, double.MaxValue, "a finite number"),
        ["ProvenanceEntry.TokenCount"] = NotNegative,
        ["Classification.Score"] = Share,
        ["Entity.Start"] = NotNegative,
        ["Entity.End"] = NotNegative,
        ["Entity.Confidence"] = Share,
        ["TaskHeader.Priority"] = new(1, 3, "1, 2 or 3"),
        ["TaskHeader.LatencyBudgetMs"] = NotNegative,
        ["TaskHeader.CostCeiling"] = NotNegative,
        ["TaskHeader.QualityFloor"] = Share,
        ["Payload.ContentLength"] = NotNegative,
        ["Payload.VectorDim"] = NotNegative,
        ["Payload.ByteLength"] = NotNegative,
        ["Payload.Score"] = Share,
    };

    /// <summary>The range of a parameter of <c>BuildProvenance</c>. Null where it takes everything.</summary>
    public static EntryRange? OfArgument(string parameter) => Arguments.TryGetValue(parameter, out EntryRange? range) ? range : null;

    /// <summary>The range of a member of a type of SYNAPSE's. Null where it takes everything.</summary>
    public static EntryRange? OfMember(string type, string member) =>
        Members.TryGetValue(type + "." + member, out EntryRange? range) ? range : null;

    /// <summary>Whether a constant is refused. What is no number is not judged.</summary>
    public bool Refuses(object? constant) => Number(constant) is { } number && !(number >= Least && number <= Most);

    /// <summary>A constant as the number that the argument becomes. Null for what is no number.</summary>
    public static double? Number(object? constant) => constant switch
    {
        char letter => letter,
        sbyte or byte or short or ushort or int or uint or long or ulong or float or double =>
            Convert.ToDouble(constant, CultureInfo.InvariantCulture),
        _ => null,
    };
}
