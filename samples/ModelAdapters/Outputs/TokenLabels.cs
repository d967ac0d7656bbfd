using System.Text.Json;
using Syncropel;
using Syncropel.Synapse;

namespace ModelAdapters.Outputs;

/// <summary>
/// What token classification gives, ungrouped: a list of <c>{entity, score, index, word, start, end}</c>. Word pieces such as <c>##c</c>
/// are entities of their own, and prefixes such as <c>B-</c> stay.
/// </summary>
/// <param name="Entities">The elements that are entities, in their order.</param>
/// <param name="Unusable">How many elements are none: without word, entity or score, or with a score that is not from 0 to 1.</param>
internal sealed record TokenLabels(ValueList<Entity> Entities, int Unusable)
{
    private const int Digits = 6;

    /// <summary>How many entities have a label of persons: <c>B-PER</c>, and whatever else has <c>PER</c> in it.</summary>
    public int Persons => Entities.Count(static entity => entity.Label.Contains("PER", StringComparison.Ordinal));

    /// <summary>The mean of the scores; 0 where there is none.</summary>
    public double Confidence =>
        Entities.Count == 0 ? 0 : Math.Round(Entities.Average(static entity => entity.Confidence!.Value), Digits);

    /// <summary>Reads the output. What is no list is an empty one.</summary>
    public static TokenLabels Read(JsonElement output)
    {
        if (output.ValueKind != JsonValueKind.Array) return new TokenLabels([], 0);
        Entity[] entities = [.. output.EnumerateArray().Select(ReadOne).OfType<Entity>()];
        return new TokenLabels([.. entities], output.GetArrayLength() - entities.Length);
    }

    private static Entity? ReadOne(JsonElement token)
    {
        if (token.ValueKind != JsonValueKind.Object
            || ModelText.Read(ModelText.Member(token, "word")) is not { } text
            || ModelText.Read(ModelText.Member(token, "entity")) is not { } label
            || ModelNumber.ReadShare(ModelText.Member(token, "score")) is not { } confidence)
        {
            return null;
        }

        return new Entity
        {
            Text = text,
            Label = label,
            Confidence = confidence,
            Start = ReadOffset(token, "start"),
            End = ReadOffset(token, "end"),
        };
    }

    private static long? ReadOffset(JsonElement token, string name) =>
        ModelText.Member(token, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out long offset) && offset >= 0
            ? offset
            : null;
}
