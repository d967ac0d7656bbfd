using System.Text.Json;
using Syncropel.Grammar;

namespace Syncropel.Cli.Inference;

/// <summary>What samples say of a kind: the shape of its bodies, and what their records have in common.</summary>
internal sealed class InferredKind
{
    // The members of a body that are the protocol's, not the kind's.
    private static readonly string[] OfProtocol = ["kind", "_refs"];

    private readonly SortedSet<string> _refs = new(StringComparer.Ordinal);

    private InferredKind() { }

    public Observed Body { get; } = new();

    /// <summary>The kinds of the references that the bodies have, in ordinal order.</summary>
    public IReadOnlyCollection<string> Refs => _refs;

    /// <summary>The act of all records; null where samples are no records, or have several.</summary>
    public string? Act { get; private set; }

    /// <summary>The data type of all records; null where samples are no records, or have several.</summary>
    public string? DataType { get; private set; }

    /// <summary>Looks at samples. Their order does not matter.</summary>
    public static InferredKind Of(IReadOnlyList<Sample> samples)
    {
        var kind = new InferredKind
        {
            Act = Common(samples, static sample => sample.Act),
            DataType = Common(samples, static sample => sample.DataType),
        };
        foreach (Sample sample in samples)
        {
            kind.Body.Add(sample.Body, OfProtocol);
            kind.AddRefs(sample.Body);
        }

        return kind;
    }

    private static string? Common(IReadOnlyList<Sample> samples, Func<Sample, string?> select)
    {
        string? first = select(samples[0]);
        return samples.All(sample => select(sample) == first) ? first : null;
    }

    private void AddRefs(JsonElement body)
    {
        if (!body.TryGetProperty("_refs", out JsonElement refs) || refs.ValueKind != JsonValueKind.Array) return;
        foreach (JsonElement reference in refs.EnumerateArray())
        {
            bool isRef = reference.ValueKind == JsonValueKind.Object && reference.TryGetProperty("kind", out JsonElement kind)
                && kind.ValueKind == JsonValueKind.String && KindGrammar.Check(kind.GetString()!) is null;
            if (isRef) _refs.Add(reference.GetProperty("kind").GetString()!);
        }
    }
}
