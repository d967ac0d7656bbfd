using Syncropel.Json;

namespace Syncropel.Generators.Tests.Harness;

/// <summary>What generated code says of a body's JSON: its reader first, and <c>Validate</c> after it.</summary>
/// <param name="Accepts">Whether it is read, and nothing is found.</param>
/// <param name="Why">What is wrong with it; empty where nothing is.</param>
/// <param name="Loss">What reading and writing back has changed in an accepted body; null where it is the very canonical JSON.</param>
internal sealed record BodyVerdict(bool Accepts, string Why, string? Loss)
{
    public static BodyVerdict Of(BodyProbe probe, string json)
    {
        IRecordBody body;
        try
        {
            body = probe.ReadWithoutEnvelope(json);
        }
        catch (RecordBodyException refused)
        {
            return new BodyVerdict(false, refused.Message, null);
        }

        string why = string.Join("; ", body.Validate().Violations.Select(static one => $"{one.Path} {one.Rule}: {one.Message}"));
        return new BodyVerdict(why.Length == 0, why, why.Length == 0 ? LossOf(probe, body, json) : null);
    }

    private static string? LossOf(BodyProbe probe, IRecordBody body, string json)
    {
        string written = BodyProbe.Write(body), expected = CanonicalJson.Canonicalize(json);
        if (written != expected) return $"it is written as\n  {written}\nand not as\n  {expected}";
        IRecordBody again = probe.ReadWithoutEnvelope(written);
        if (!body.Equals(again) || body.GetHashCode() != again.GetHashCode()) return "what was written is read as another value";
        return null;
    }
}
