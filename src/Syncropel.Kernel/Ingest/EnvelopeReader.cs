using System.Text.Json;

namespace Syncropel.Kernel.Ingest;

/// <summary>Reads a record as it is sent, and refuses whatever is not exactly that, by the name of the field.</summary>
internal static class EnvelopeReader
{
    private const string JudgedBy = "judged_by";
    private const string Signature = "sig";
    private const string DataType = "data_type";

    private static readonly string[] Hashed = ["act", "actor", "body", "clock", DataType, "parents", "thread"];

    /// <param name="json">The record as it was received.</param>
    /// <param name="rules">What the kernel's keeper decided.</param>
    /// <exception cref="RefusalException">The record cannot be taken.</exception>
    public static Envelope Read(ReadOnlySpan<byte> json, IngestRules rules)
    {
        rules.CheckSize(json.Length);
        JsonElement root = StrictJson.ReadObject(json, RefusalCode.InvalidRecord, "The record");
        CheckNames(root);
        return Read(root, rules);
    }

    /// <summary>Reads the hashed fields of a record, its judge and its signature, and nothing else.</summary>
    /// <param name="root">The record, in canonical form.</param>
    /// <param name="rules">What the kernel's keeper decided.</param>
    /// <exception cref="RefusalException">The record cannot be taken.</exception>
    public static Envelope Read(JsonElement root, IngestRules rules)
    {
        CheckAllThere(root);
        FieldRules.CheckAct(root.GetProperty("act"));
        FieldRules.CheckActor(root.GetProperty("actor"));
        FieldRules.CheckClock(root.GetProperty("clock"));
        FieldRules.CheckParents(root.GetProperty("parents"));
        FieldRules.CheckThread(root.GetProperty("thread"));
        if (root.TryGetProperty(DataType, out JsonElement dataType)) FieldRules.CheckDataType(dataType);

        JsonElement body = root.GetProperty("body");
        FieldRules.CheckBody(body);
        rules.CheckNumbers(body);
        var envelope = new Envelope(root)
        {
            Namespace = FieldRules.ReadNamespace(body),
            JudgedBy = root.TryGetProperty(JudgedBy, out JsonElement judge) ? FieldRules.ReadJudge(judge) : null,
            Signature = root.TryGetProperty(Signature, out JsonElement signature) ? SignatureRules.Read(signature) : null,
        };
        rules.CheckNamespace(envelope.Namespace);
        if (envelope.Signature is { } text) SignatureRules.Check(text, root.GetProperty("actor").GetString()!, envelope.Id);
        return envelope;
    }

    private static void CheckAllThere(JsonElement root)
    {
        foreach (string name in Hashed)
        {
            if (name == DataType || root.TryGetProperty(name, out _)) continue;
            string required = string.Join(", ", Hashed.Where(static field => field != DataType));
            throw FieldRules.Invalid(name, $"is missing; a record needs {required}");
        }
    }

    /// <summary>Whether a member is one that is sent.</summary>
    public static bool IsSent(string member) => Hashed.Contains(member) || member is JudgedBy or Signature;

    private static void CheckNames(JsonElement root)
    {
        foreach (JsonProperty member in root.EnumerateObject())
        {
            if (IsSent(member.Name)) continue;
            throw FieldRules.Invalid(member.Name, member.Name switch
            {
                "id" or "record_id" => "is not sent; the kernel computes the id from the other fields",
                "created_at" => "is not sent; the kernel sets it",
                _ => "is no field of a record; put what is yours into 'body'",
            });
        }
    }
}
