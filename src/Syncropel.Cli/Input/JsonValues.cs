using System.Text.Json;
using Syncropel.Cli.Output;
using Syncropel.Cli.Schemas;
using Syncropel.Json;

namespace Syncropel.Cli.Input;

/// <summary>The JSON values of a file, one behind the other: a document is one, and JSON Lines are many.</summary>
internal static class JsonValues
{
    /// <summary>Where each value stands.</summary>
    /// <param name="source">The file, as messages name it.</param>
    /// <param name="utf8">What it holds.</param>
    /// <exception cref="CommandException">It is no JSON.</exception>
    public static IReadOnlyList<Range> Find(string source, ReadOnlySpan<byte> utf8)
    {
        var ranges = new List<Range>();
        var options = new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = CanonicalJson.LargestMaxDepth };
        var reader = new Utf8JsonReader(utf8, options);
        try
        {
            while (reader.Read())
            {
                int first = (int)reader.TokenStartIndex;
                reader.Skip();
                ranges.Add(first..(int)reader.BytesConsumed);
            }
        }
        catch (JsonException malformed)
        {
            throw Fault(source, utf8, 0, JsonFault.FromReader(malformed, utf8));
        }

        return ranges;
    }

    /// <summary>Says what keeps a value from being read, and where.</summary>
    /// <param name="source">The file, as messages name it.</param>
    /// <param name="utf8">What it holds.</param>
    /// <param name="start">Where the value begins from which the fault's place counts.</param>
    /// <param name="fault">The fault.</param>
    public static CommandException Fault(string source, ReadOnlySpan<byte> utf8, long start, CanonicalJsonException fault) =>
        new($"{source}{TextPlace.Of(utf8, start + (fault.ByteOffset ?? 0))}: this is not strict JSON: {CleanText.Clean(fault.Reason)}.", fault);

    /// <summary>Where the value of a member stands, as far as the way there goes.</summary>
    /// <param name="json">An object.</param>
    /// <param name="field">The names on the way, joined by dots: <c>body.kind</c>.</param>
    public static long PlaceOf(ReadOnlySpan<byte> json, string field)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = CanonicalJson.LargestMaxDepth });
        reader.Read();
        long place = reader.TokenStartIndex;
        foreach (string name in field.Split('.'))
        {
            if (reader.TokenType != JsonTokenType.StartObject || !TryEnter(ref reader, name)) break;
            place = reader.TokenStartIndex;
        }

        return place;
    }

    private static bool TryEnter(ref Utf8JsonReader reader, string name)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isIt = reader.ValueTextEquals(name);
            reader.Read();
            if (isIt) return true;
            reader.Skip();
        }

        return false;
    }
}
