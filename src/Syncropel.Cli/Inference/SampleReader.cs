using System.Text.Json;
using Syncropel.Cli.Input;
using Syncropel.Cli.Schemas;
using Syncropel.Json;

namespace Syncropel.Cli.Inference;

/// <summary>Reads samples: a document is an object, or an array of objects, and a file has one or more of them, as JSON Lines do.</summary>
internal static class SampleReader
{
    /// <param name="source">The file, as messages name it.</param>
    /// <param name="utf8">What it holds.</param>
    /// <exception cref="CommandException">It holds none, or something else.</exception>
    public static IReadOnlyList<Sample> Read(string source, ReadOnlyMemory<byte> utf8)
    {
        var samples = new List<Sample>();
        foreach (Range range in JsonValues.Find(source, utf8.Span)) Add(samples, source, utf8, range);
        return samples.Count > 0 ? samples : throw new CommandException($"{source} has no sample; give a file with a JSON object in it.");
    }

    private static void Add(List<Sample> samples, string source, ReadOnlyMemory<byte> utf8, Range range)
    {
        JsonElement document = Parse(source, utf8.Span, range);
        bool isMany = document.ValueKind == JsonValueKind.Array;
        foreach (JsonElement one in isMany ? [.. document.EnumerateArray()] : (JsonElement[])[document])
        {
            if (one.ValueKind != JsonValueKind.Object)
            {
                string what = isMany ? "the array holds" : "this is";
                var place = TextPlace.Of(utf8.Span, range.Start.Value);
                throw new CommandException($"{source}{place}: {what} {one.ValueKind}, and a sample is a JSON object, or an array of "
                    + "objects.");
            }

            samples.Add(Sample.Of(source, utf8, range.Start.Value, one));
        }
    }

    private static JsonElement Parse(string source, ReadOnlySpan<byte> utf8, Range range)
    {
        try
        {
            return JsonElement.Parse(CanonicalJson.Canonicalize(utf8[range]));
        }
        catch (CanonicalJsonException fault)
        {
            throw JsonValues.Fault(source, utf8, range.Start.Value, fault);
        }
    }
}
