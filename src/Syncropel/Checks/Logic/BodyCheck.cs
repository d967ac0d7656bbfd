using System.Runtime.InteropServices;
using System.Text.Json;
using Syncropel.Bodies;
using Syncropel.Json;

namespace Syncropel.Checks;

/// <summary><c>$ref</c> to another kind: its generated code reads and validates the value.</summary>
internal sealed class BodyCheck<T> : JsonCheck
    where T : IEmbeddedBody<T>
{
    internal override bool Holds(JsonElement value, CheckRun run, Evaluated? seen)
    {
        ReadOnlySpan<byte> raw = JsonMarshal.GetRawUtf8Value(value);
        Utf8JsonReader reader = ElementReader.Over(raw);
        try
        {
            reader.Read();
            T body = T.ReadEmbedded(ref reader);
            var validator = default(BodyValidator);
            body.CheckEmbedded(ref validator);
            return validator.Mark == 0 || run.FailAll(validator.Found);
        }
        catch (RecordBodyException fault)
        {
            return Fail(run, raw, fault.ByteOffset, fault.Problem);
        }
        catch (CanonicalJsonException fault)
        {
            return Fail(run, raw, fault.ByteOffset ?? 0, fault.Reason);
        }
    }

    private static bool Fail(CheckRun run, ReadOnlySpan<byte> raw, long offset, string problem) =>
        run.FailAll(run.Reports ? [new Violation(JsonPath.Locate(raw, offset)[1..], "type", problem)] : []);
}
