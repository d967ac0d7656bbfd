using System.Text.Json;
using Syncropel.Bodies;
using Syncropel.Json;

namespace Syncropel.Checks;

/// <summary>Holds typed values against checks, by the JSON that they are written as.</summary>
internal static class WrittenJson
{
    /// <summary>All that is wrong with a value; that it has no JSON form is one thing that can be.</summary>
    public static IReadOnlyList<Violation> Find<T>(JsonCheck check, T value, JsonWriting<T> write)
    {
        var writer = new CanonicalJsonWriter(stackalloc byte[512]);
        try
        {
            write(ref writer, value);
            var reader = new Utf8JsonReader(writer.Written, new JsonReaderOptions { MaxDepth = CanonicalJson.LargestMaxDepth });
            using var json = JsonDocument.ParseValue(ref reader);
            return CheckRun.Find(check, json.RootElement);
        }
        catch (CanonicalJsonException unwritten)
        {
            return [new Violation("", "type", unwritten.Reason)];
        }
        catch (JsonException)
        {
            // It was written as JSON; only its depth can be too much.
            return [new Violation("", "type", TextFault.TooDeep)];
        }
        finally
        {
            writer.Dispose();
        }
    }
}
