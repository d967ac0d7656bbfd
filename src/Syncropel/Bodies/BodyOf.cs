using System.Text.Json;
using Syncropel.Json;

namespace Syncropel.Bodies;

/// <summary>Reads a typed body and gives every error a JSON path, whichever layer it comes from.</summary>
internal static class BodyOf<T>
    where T : IRecordBody<T>
{
    public static T Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = CanonicalJson.DefaultMaxDepth });
        try
        {
            reader.Read();
            T body = T.ReadBody(ref reader);
            reader.Read();
            return body;
        }
        catch (RecordBodyException misfit) when (misfit.Path is null)
        {
            throw new RecordBodyException(misfit.Problem, misfit.ByteOffset, JsonPath.Locate(json, misfit.ByteOffset), misfit);
        }
        catch (CanonicalJsonException noCanon)
        {
            long offset = noCanon.ByteOffset ?? 0;
            throw new RecordBodyException(noCanon.Reason, offset, JsonPath.Locate(json, offset), noCanon);
        }
        catch (JsonException malformed)
        {
            CanonicalJsonException fault = JsonFault.FromReader(malformed, json);
            throw new RecordBodyException(fault.Reason, fault.ByteOffset ?? 0, JsonPath.Locate(json, fault.ByteOffset ?? 0), malformed);
        }
    }
}
